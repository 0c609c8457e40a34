// Draws an e-mail, from left to right in any language; where it does not fit, it breaks before its domain first. Knows no place.
import { html, type TemplateResult } from 'lit';

/** The inside of a `<bdi dir="ltr">`. */
export function emailText(email: string): TemplateResult {
  const at = Math.max(0, email.lastIndexOf('@'));
  return html`${email.slice(0, at)}<wbr />${email.slice(at)}`;
}
