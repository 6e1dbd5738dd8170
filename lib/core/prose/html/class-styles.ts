/** The declarations of a style sheet for the elements of one class. */
type ClassStyle = { hidden?: boolean; shown?: boolean; struck?: boolean; breaks?: boolean };

/** A selector with one class, optionally with an element: its declarations apply everywhere. */
const simple = /^[a-z\d]{0,20}\.([\w-]{1,80})$/i;
const lastClass = /\.([\w-]{1,80})$/;

/**
 * The declarations of a page's style sheets for classes, as far as they determine which text is displayed and
 * where lines end. Rules for certain screens or for print (`@media`) are ignored.
 */
export class ClassStyles {
  private readonly styles = new Map<string, ClassStyle>();

  /** Reads the content of one `<style>` element. */
  read(css: string): void {
    for (const { selectors, declarations } of rulesIn(css)) {
      const style = styleOf(declarations);
      if (style === null) continue;
      for (const selector of selectors.split(",").slice(0, 200)) this.add(selector.trim(), style);
    }
  }

  isStruck(classes: string): boolean {
    return this.of(classes).some(({ struck }) => struck);
  }

  /** True if a class hides the element and no other displays it, as for an open tab (`.pane.active`). */
  isHidden(classes: string): boolean {
    const own = this.of(classes);
    return own.some(({ hidden }) => hidden) && !own.some(({ shown }) => shown);
  }

  keepsBreaks(classes: string): boolean | null {
    return this.of(classes).findLast(({ breaks }) => breaks !== undefined)?.breaks ?? null;
  }

  private of(classes: string): ClassStyle[] {
    return classes.split(/\s+/).flatMap((name) => this.styles.get(name) ?? []);
  }

  private add(selector: string, { struck, shown, ...whole }: ClassStyle): void {
    const name = lastClass.exec(selector)?.[1];
    if (name === undefined) return;
    this.styles.set(name, {
      ...this.styles.get(name),
      ...(struck ? { struck } : {}),
      ...(shown ? { shown } : {}),
      ...(simple.test(selector) ? whole : {}),
    });
  }
}

/** Null if the declarations do not affect whether something is displayed, or how. */
function styleOf(declarations: string): ClassStyle | null {
  const plain = declarations.replace(/\s/g, "").toLowerCase();
  const space = /white-space:([a-z-]+)/.exec(plain)?.[1];
  const style = {
    ...(/display:none|visibility:hidden|mso-hide:all/.test(plain) ? { hidden: true } : {}),
    ...(/display:(?!none)|visibility:visible/.test(plain) ? { shown: true } : {}),
    ...(plain.includes("line-through") ? { struck: true } : {}),
    ...(space === undefined ? {} : { breaks: isPreserved(space) }),
  };
  return Object.keys(style).length === 0 ? null : style;
}

/** True if line feeds end lines under a value of `white-space`. */
export function isPreserved(whiteSpace: string): boolean {
  return whiteSpace.startsWith("pre") || whiteSpace === "break-spaces";
}

/** Longer selectors and declarations are ignored. */
const RULE_MAX = 4000;

/** The rules that apply everywhere, in order. */
function rulesIn(css: string): { selectors: string; declarations: string }[] {
  const rules: { selectors: string; declarations: string }[] = [];
  const text = withoutComments(css);
  const words = (from: number, to: number) => (to - from > RULE_MAX ? "" : text.slice(from, to).trim());
  let depth = 0;
  let start = 0;
  let selectors = "";
  for (const { 0: mark, index } of text.matchAll(/[{};]/g)) {
    if (mark === "{") {
      if (depth === 0) selectors = words(start, index);
      depth += 1;
    } else if (mark === "}") {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && selectors !== "" && !selectors.startsWith("@"))
        rules.push({ selectors, declarations: words(start, index) });
    }
    if (mark !== ";" || depth === 0) start = index + 1;
  }
  return rules;
}

/** Removes comments, and the marks that hide a style sheet from old browsers. */
function withoutComments(css: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = css.indexOf("/*"); at >= 0; at = css.indexOf("/*", from)) {
    parts.push(css.slice(from, at));
    const end = css.indexOf("*/", at + 2);
    from = end < 0 ? css.length : end + 2;
  }
  return [...parts, css.slice(from)].join(" ").replaceAll("<!--", " ").replaceAll("-->", " ");
}
