/**
 * Escapes a text for XML or HTML, also for an attribute in double quotes. Characters that XML does not permit
 * are kept.
 */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
