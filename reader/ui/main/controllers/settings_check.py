"""The mistakes in the settings: told at the start in one notice, and listed in a dialog."""

from reader.base.paths import settings_path
from reader.ui.main.controllers.controller import Controller


class SettingsCheckController(Controller):
    """Says how many mistakes there are, and lists them as the file has them now."""

    def report(self) -> None:
        """Say at the start what is mistaken, or how many settings are, and how to see these."""
        mistakes, key = self.context.mistakes, self.context.key_of("check_settings")
        name = settings_path().name
        if len(mistakes) == 1:
            self.view.show_notice(mistakes[0].in_file(name), "warning", beside=True)
            return
        how = f"{key} lists them" if key else "“Check settings” in the command palette lists them"
        said = f"{name} has {len(mistakes)} mistakes. Those settings have their defaults; {how}."
        self.view.show_notice(said, "warning", beside=True, click="check_settings")

    def check_settings(self) -> None:
        """List the mistakes that the settings file has now."""
        from reader.ui.checked_settings import check_settings
        from reader.ui.dialogs.mistakes_dialog import MistakesDialog

        path = settings_path()
        mistakes = check_settings(path).mistakes
        if mistakes:
            self.view.clear_notices()  # they would cover it
            self.view.open_dialog(MistakesDialog(path, mistakes))
        else:
            self.view.show_notice(f"No mistake was found in the settings, {path}.")
