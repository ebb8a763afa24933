"""Common first names of men and of women: data only. A name that is common for both stands in neither list."""

_MEN = frozenset(
    """Aaron Abdul Abraham Adam Ahmed Alan Albert Alejandro Alexander Alfred Ali Allen Anders Andre Andreas Andrew
    Angus Anthony Antonio Arthur Barack Barry Ben Benjamin Bernard Bernie Bill Bob Boris Brad Bradley Brendan Brian
    Bruce Bryan Carl Carlos Chad Charles Christian Christopher Chuck Claude Clint Colin Craig Dan Daniel Darren Dave
    David Dean Denis Dennis Derek Dick Diego Dmitry Don Donald Doug Douglas Duncan Ed Eddie Edgar Eduardo Edward
    Edwin Elijah Emmanuel Eric Erik Ernest Ethan Eugene Fernando Floyd Francisco Frank Franz Fred Frederick Gabriel
    Gareth Gary Geoffrey George Gerald Gilbert Giovanni Glenn Gordon Graham Greg Gregory Gustav Guy Hans Harold Harry
    Harvey Hassan Henry Herbert Herman Howard Hugh Hugo Ian Ibrahim Igor Isaac Ivan Jack Jacob Jake James Jason
    Javier Jeb Jeff Jeffrey Jeremy Jerome Jerry Jim Jimmy Joe Joel John Johnny Jon Jonathan Jorge Jose José Joseph
    Joshua Juan Julian Justin Karl Keith Ken Kenneth Kevin Klaus Kyle Larry Lars Laurence Lawrence Leo Leon Leonard
    Leroy Louis Lucas Luis Luke Malcolm Manuel Marc Marco Marcus Mario Mark Martin Marvin Matt Matthew Maurice Max
    Melvin Michael Miguel Mike Mitch Mitt Mohamed Mohammed Muhammad Nathan Neil Nicholas Nick Nicolas Nigel Norman
    Oliver Omar Oscar Otto Pablo Patrick Paul Pavel Pedro Peter Phil Philip Phillip Pierre Rafael Ralph Ramon Randall
    Raul Ray Raymond Ricardo Richard Rick Robert Roberto Rodney Roger Roland Ron Ronald Roy Rudolph Rudy Russell Ryan
    Salvador Samuel Scott Sean Sebastian Sergei Sergio Seth Simon Stefan Stephen Steve Steven Stuart Sven Ted
    Terrence Theodore Thomas Tim Timothy Tobias Todd Tom Tommy Tony Travis Trevor Tyler Victor Vincent Vladimir
    Volodymyr Walter Warren Wayne William Wolfgang Xavier Yusuf Zachary""".split()
)
_WOMEN = frozenset(
    """Abigail Agnes Aisha Alexandra Alice Alicia Alison Allison Amanda Amelia Amy Ana Anastasia Angela Angelina
    Anita Ann Anna Anne Annette Annie Antonia Audrey Barbara Beatrice Bernadette Beth Betty Beverly Brenda Bridget
    Camille Carla Carmen Carol Carolina Caroline Carolyn Catherine Cecilia Charlotte Chelsea Cheryl Christina
    Christine Claire Clara Claudia Colleen Connie Crystal Cynthia Daniela Danielle Dawn Debbie Deborah Debra Denise
    Diana Diane Dolores Donna Dora Doris Dorothy Edith Eileen Elaine Eleanor Elena Elise Elizabeth Ella Ellen Elsa
    Emily Emma Erica Erin Esther Eva Evelyn Fatima Felicia Fiona Florence Frances Gabriela Gabrielle Gail Genevieve
    Geraldine Gertrude Gina Giulia Gladys Gloria Grace Greta Hannah Harriet Heather Heidi Helen Helena Hillary Ida
    Ilse Inge Ingrid Irene Iris Isabel Isabella Jacqueline Jane Janet Janice Jeanne Jennifer Jessica Jill Joan Joanna
    Joanne Josephine Joyce Juanita Judith Judy Julia Julie Kamala Karen Karin Katarina Kate Katherine Kathleen
    Kathryn Kathy Katie Katrina Kristen Kristin Laura Lauren Leah Lena Leticia Lillian Linda Lisa Lois Loretta Louise
    Lucia Lucy Lydia Madeline Margaret Margarita Maria María Marian Marianne Marie Marilyn Marjorie Marlene Marsha
    Martha Mary Maureen Melania Melanie Melissa Mercedes Michelle Mildred Miriam Molly Monica Monika Nadia Nancy
    Naomi Natalie Natasha Nicole Nina Nora Norma Olga Olivia Pamela Patricia Paula Pauline Peggy Petra Phyllis
    Priscilla Rachel Ramona Rebecca Regina Renee Rhonda Rita Roberta Rosa Rosemary Ruth Sabine Sally Samantha Sandra
    Sara Sarah Sharon Sheila Shirley Silvia Sofia Sonia Sophia Sophie Stella Stephanie Susan Suzanne Svetlana Sylvia
    Tamara Tammy Tanya Teresa Theresa Tiffany Tina Ursula Valerie Vanessa Vera Veronica Victoria Virginia Vivian
    Wanda Wendy Yolanda Yvonne Zoe""".split()
)


def gender_of_first_name(name: str) -> str | None:
    """ "m", "f", or None for a name that does not tell."""
    return "m" if name in _MEN else "f" if name in _WOMEN else None
