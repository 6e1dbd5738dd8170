/**
 * A text within XML or HTML, also within an attribute in double quotes. Characters that XML cannot carry stay
 * as they are.
 */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
