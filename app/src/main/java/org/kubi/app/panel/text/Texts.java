package org.kubi.app.panel.text;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of the window. To add a language: put a {@code texts_xx.properties} beside {@code
 * texts.properties}.
 */
public final class Texts {
  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** The words in a language; English where there is no translation. */
  public static Texts in(Locale locale) {
    var noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new Texts(
        ResourceBundle.getBundle(
            "org.kubi.app.panel.text.texts", locale, Texts.class.getClassLoader(), noFallback));
  }

  /** The words of a key; {@code MissingResourceException} if there is none. */
  public String of(String key) {
    return bundle.getString(key);
  }

  /** The words of a key with values set in, as by {@link String#format}, with decimal points. */
  public String of(String key, Object... values) {
    return String.format(Locale.ROOT, bundle.getString(key), values);
  }

  /** The words of a key, or something else if there are none. */
  public String orElse(String key, String other) {
    return bundle.containsKey(key) ? bundle.getString(key) : other;
  }
}
