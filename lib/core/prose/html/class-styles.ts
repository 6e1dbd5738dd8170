/** What a style sheet says of the elements of one class. */
type ClassStyle = { hidden?: boolean; shown?: boolean; struck?: boolean; breaks?: boolean };

/** A class alone, or that of one kind of element: what is said of it holds wherever it stands. */
const simple = /^[a-z\d]{0,20}\.([\w-]{1,80})$/i;
const lastClass = /\.([\w-]{1,80})$/;

/**
 * What the style sheets of a page make of its classes, as far as it decides which words are shown, and where
 * lines end. Rules for some kinds of screen or for print alone (`@media`) say nothing of the page.
 */
export class ClassStyles {
  private readonly styles = new Map<string, ClassStyle>();

  /** Reads the text of one `<style>`. */
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

  /** A tab that another class of its opens (`.pane.active`) is shown. */
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

/** Null where the declarations say nothing of what is shown. */
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

/** Whether line feeds end lines under a value of `white-space`. */
export function isPreserved(whiteSpace: string): boolean {
  return whiteSpace.startsWith("pre") || whiteSpace === "break-spaces";
}

/** Longer selectors and declarations than a page has are passed over. */
const RULE_MAX = 4000;

/** The rules that hold everywhere, in their order. */
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

/** Comments, and the marks that hide a style sheet from programs that know none. */
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
