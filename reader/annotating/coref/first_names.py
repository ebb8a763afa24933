"""Common first names of men and of women: data only. Names that are common for both are in neither list."""

_MEN = frozenset(
    """Aaron Abdul Abdullah Abraham Adam Adrian Ahmed Aidan Akira Alan Alasdair Albert Alberto Alec Alejandro
    Alessandro Alexander Alfie Alfred Ali Alistair Allen Amir Amit Anatoly Anders Andre Andreas Andrei Andrew
    Andrzej Angus Anthony Antoine Antonio Antonis Archie Arjun Arnold Arthur Arturo Ashok Asif Aydin Barack Barry
    Bashar Ben Benedict Benjamin Bernard Bernie Bilal Bill Bjorn Bob Boris Boyd Brad Bradley Brendan Brett Brian
    Bruce Bryan Bryn Byron Calum Carl Carlo Carlos Cedric Cesar Chad Charles Christian Christopher Chuck Clarence
    Claude Clifford Clint Clive Colin Connor Conor Cormac Craig Cyril Damian Damien Dan Daniel Darren Dave David
    Dean Declan Denis Dennis Derek Desmond Dick Diego Dimitri Dmitri Dmitry Dominic Don Donal Donald Doug Douglas
    Duncan Dylan Eamon Ed Eddie Edgar Edmund Eduardo Edward Edwin Elias Elijah Elliot Emilio Emmanuel Emrys Enrique
    Eric Erik Ernest Errol Ethan Euan Eugene Ewan Fabio Faisal Farid Felix Fergus Fernando Finn Floyd Francisco
    Francois Frank Franz François Fraser Fred Frederick Fritz Gabriel Gareth Gary Gavin Geoffrey George Gerald
    Gerard Gerhard Gilbert Giles Giovanni Giuseppe Glenn Gordon Graham Greg Gregor Gregory Guillermo Gunter Gustav
    Guy Hamish Hamza Hans Harold Harry Haruki Harvey Hassan Hector Heinrich Helmut Henry Herbert Herman Hiroshi
    Howard Hubert Hugh Hugo Humphrey Hussein Huw Hywel Iain Ian Ibrahim Idris Igor Imran Ioan Iqbal Isaac Ismail
    Ivan Jack Jacob Jaime Jake Jamal James Jarrod Jason Javier Jeb Jed Jeff Jeffrey Jens Jeremy Jerome Jerry Jerzy
    Jim Jimmy Joe Joel Johan Johannes John Johnny Jon Jonas Jonathan Jonathon Jorge Jose Joseph Joshua José Juan
    Julian Justin Jürgen Kamal Karim Karl Keir Keith Ken Kenji Kenneth Kevin Khalid Kieran Klaus Krzysztof Kyle
    Lachlan Larry Lars Laurence Lawrence Leif Lennart Leo Leon Leonard Leroy Lewis Liam Lloyd Louis Luc Luca Lucas
    Luigi Luis Luke Luther Magnus Malcolm Manuel Marc Marcel Marco Marcus Marek Mario Mark Martin Marvin Mateusz
    Mathieu Matt Matteo Matthew Matthias Maurice Max Mehdi Mehmet Melvin Michael Miguel Mike Mikhail Mitch Mitt
    Mohamed Mohammad Mohammed Moritz Muhammad Mustafa Narendra Nathan Nathaniel Naveed Neil Niall Nicholas Nick
    Nicolas Nigel Nikolai Nikolas Nils Noah Norman Olaf Oleg Oleksandr Oliver Olivier Omar Oscar Osman Otto Owain
    Owen Pablo Paolo Pascal Patrice Patrick Paul Pavel Pedro Percy Perry Peter Phil Philip Philippe Phillip Pierre
    Piers Piotr Pranav Quentin Rafael Raj Rajesh Ralf Ralph Ramesh Ramon Randall Rashid Raul Ray Raymond Reece
    Reginald Reinhard Rhodri Rhys Ricardo Richard Rick Rishi Robert Roberto Rodney Rodrigo Roger Roland Roman Ron
    Ronald Rory Roy Rudolph Rudy Rupert Russell Ryan Sadiq Sajid Salman Salvador Samuel Sanjay Satoshi Scott Sean
    Sebastian Selwyn Sergei Sergio Seth Shane Shinzo Sidney Silvio Simon Stefan Stefano Stephen Steve Steven Stuart
    Sunder Sunil Sven Tariq Taro Ted Terence Terrence Thabo Theo Theodore Thomas Tim Timothy Tobias Todd Tom Tomas
    Tommy Tony Travis Trevor Tristan Tyler Umar Uwe Victor Vikram Viktor Vincent Vincenzo Vinod Vladimir Volodymyr
    Walter Warren Wayne Wilfred Wilhelm William Winston Wojciech Wolfgang Xavier Yann Yasser Yuri Yusuf Yves
    Zachary Zaheer""".split()
)
_WOMEN = frozenset(
    """Abigail Ada Adele Adriana Agata Agnes Agnieszka Ailsa Aisha Alexa Alexandra Alice Alicia Aline Alison Allison
    Alys Amal Amanda Amelia Amina Amira Amy Ana Anastasia Anastasiya Aneta Angela Angelina Angharad Aniela Anika
    Anita Anjali Ann Anna Annabel Annabelle Annalena Anne Annette Annie Annika Antoinette Antonia Anya Aoife Astrid
    Audrey Ava Ayesha Babette Barbara Beata Beatrice Beatriz Becky Bella Bernadette Beth Bethan Betty Beverly
    Bianca Birgit Brenda Bridget Brigitte Bronwen Camille Carla Carmen Carol Carolina Caroline Carolyn Carys
    Cassandra Catherine Cathy Catrin Cecilia Celia Celine Chantal Charlene Charlotte Chelsea Cheryl Chiara Chloe
    Chloé Christa Christina Christine Ciara Claire Clara Claudette Claudia Clementine Colleen Connie Constance Cora
    Cordelia Crystal Cynthia Daisy Daniela Danielle Daphne Dawn Debbie Deborah Debra Deirdre Delia Delphine Denise
    Diana Diane Dinah Dolores Donna Dora Doris Dorothea Dorothy Ebony Edith Edna Effie Eileen Eilidh Elaine Eleanor
    Elena Eleni Elin Elisabeth Elisabetta Elise Elizabeth Ella Ellen Elsa Elsie Emilie Emily Emma Emmeline Erica
    Erin Esther Ethel Eunice Eva Evelyn Farah Fatima Faye Felicia Felicity Ffion Fiona Fleur Flora Florence Frances
    Francesca Françoise Freya Frida Gabriela Gabrielle Gail Gemma Genevieve Georgia Georgina Geraldine Gertrude
    Gillian Gina Giorgia Gisela Gita Giulia Gladys Gloria Grace Greta Gudrun Gwen Gwyneth Hanna Hannah Harriet
    Hayley Hazel Heather Heidi Helen Helena Henrietta Hilary Hilda Hillary Hortense Ida Ilse Imelda Imogen Indira
    Inge Ingeborg Ingrid Iona Irene Irina Iris Isabel Isabella Isabelle Isla Isobel Ivy Jacinda Jacqueline Jana
    Jane Janet Janice Jasmine Jayne Jeanne Jemima Jenna Jennifer Jenny Jessica Jill Joan Joanna Joanne Jocelyn
    Johanna Josefina Josephine Joyce Juanita Judith Judy Julia Julie Jutta Kamala Karen Karin Kasia Katarina Kate
    Katharina Katherine Kathleen Kathrin Kathryn Kathy Katie Katja Katrina Katya Kay Keira Kemi Kirsten Kirsty
    Kristen Kristin Laila Lara Latoya Laura Lauren Layla Leah Leila Lena Leticia Letitia Lillian Lily Lina Linda
    Lisa Liz Liza Lois Loretta Lorna Lorraine Lotte Louise Lucia Lucie Lucy Lydia Lynn Lynne Mabel Madeline Magda
    Magdalena Maggie Mairead Malala Manuela Mara Marcia Margaret Margarita Margot Marguerite Maria Marian Mariana
    Marianne Marie Marilyn Marina Marjorie Marlene Marsha Marta Martha Mary María Matilda Maureen Maya Meera Megan
    Meghan Melania Melanie Melinda Melissa Mercedes Meredith Mia Michaela Michelle Mildred Millicent Mina Minnie
    Miriam Moira Molly Mona Monica Monika Myra Myrtle Nadia Nadine Nancy Naomi Nasreen Natalia Natalie Natasha
    Niamh Nicola Nicole Nicolette Nigella Nina Noelle Noor Nora Norma Oksana Olga Olivia Oona Ophelia Orla Pamela
    Paola Patricia Paula Pauline Peggy Penelope Penny Petra Phyllis Pilar Pippa Polly Poppy Priscilla Priya
    Priyanka Rachel Ramona Rania Rebecca Rebekah Regina Renee Rhian Rhiannon Rhonda Rita Roberta Roisin Rosa
    Rosalind Rose Rosemary Rosie Rowena Roxanne Ruby Rukmini Ruth Sabine Sabrina Sadia Sally Samantha Sandra
    Saoirse Sara Sarah Saskia Sharon Sheena Sheila Shirley Shona Shreya Sian Sigrid Silvia Simone Sinead Sinéad
    Siobhan Siân Sofia Sonia Sonja Sophia Sophie Stella Stephanie Sue Sunita Susan Susanna Susie Suzanne Svenja
    Svetlana Sylvia Tabitha Tamara Tammy Tanya Tatiana Teresa Tess Thelma Theresa Tiffany Tilly Tina Tracey Tracy
    Trudy Ulla Ulrike Una Ursula Uta Valentina Valerie Vanessa Vera Veronica Victoria Viola Violet Virginia Vivian
    Wanda Wendy Wilhelmina Winifred Xiomara Yasmin Yolanda Yulia Yuliya Yvonne Zahra Zainab Zara
    Zelda Zoe Zora""".split()
)


def gender_of_first_name(name: str) -> str | None:
    """ "m" or "f", or None for a name that does not say."""
    return "m" if name in _MEN else "f" if name in _WOMEN else None
