package org.kubi.app.panel.recipe;

import java.util.Locale;
import org.kubi.app.panel.text.Texts;
import org.kubi.gen.recipe.Setting;

/**
 * What the settings of a recipe are, in the language of the window. In English they tell it
 * themselves; another language has it in its texts.
 */
final class SettingWords {
  private final Texts texts;

  SettingWords(Texts texts) {
    this.texts = texts;
  }

  /** A setting whose meaning and reason are in that language. */
  Setting of(Setting setting) {
    return new Setting(
        setting.path(),
        setting.unit(),
        setting.least(),
        setting.most(),
        texts.orElse("recipe.is." + setting.path(), setting.meaning()),
        texts.orElse("recipe.why." + setting.path(), setting.why()));
  }

  /** Unit and range in a few words: {@code degrees, 0 to 30}. */
  String measure(Setting setting) {
    String unit = texts.orElse("recipe.unit." + setting.unit().replace(' ', '-'), setting.unit());
    if (setting.least().isEmpty() || setting.least().getAsDouble() <= Long.MIN_VALUE) {
      return unit; // no range, or all numbers
    }
    String least = number(setting.least().getAsDouble());
    return setting.most().isEmpty()
        ? texts.of("recipe.range.open", unit, least)
        : texts.of("recipe.range", unit, least, number(setting.most().getAsDouble()));
  }

  /** What it is, and why it has about the value that it has. */
  String words(Setting setting) {
    return setting.why().isEmpty()
        ? setting.meaning()
        : texts.of("recipe.words", setting.meaning(), setting.why());
  }

  /** All of it in one line. */
  String comment(Setting setting) {
    return setting.why().isEmpty()
        ? texts.of("recipe.comment", measure(setting), setting.meaning())
        : texts.of("recipe.comment.why", measure(setting), setting.meaning(), setting.why());
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
