package org.renshe.chassis.pages;

import java.util.Map;

/**
 * What a resource returns to show a page. The template is the body only; the layout around it is
 * the chassis's. Every template takes a parameter {@code wording} of type {@link Wording}.
 *
 * @param template under src/main/jte, such as {@code medical/statement.jte}
 * @param titleZh title in Chinese
 * @param titleEn title in English
 * @param params the template's other parameters by name
 */
public record Page(String template, String titleZh, String titleEn, Map<String, Object> params) {
  public Page {
    params = Map.copyOf(params);
  }
}
