import { describe, expect, it } from "vitest";
import { ClassStyles } from "./class-styles";

function reading(css: string): ClassStyles {
  const styles = new ClassStyles();
  styles.read(css);
  return styles;
}

describe("a class of a style sheet", () => {
  it.each([
    ".note{display:none}",
    "div.note { color: red; display : none !important }",
    "@import url(a.css); /* .x{ */ .a, .note{visibility:hidden}",
    "<!-- .note{mso-hide:all} -->",
    "@media print{.other{display:none}} .note{display:none}",
  ])("%s hides", (css) => expect(reading(css).isHidden("big note")).toBe(true));

  it.each([
    "@media print{.note{display:none}}",
    "@media (max-width:600px){ .a{color:red} .note{display:none} }",
    ".menu .note{display:none}",
    ".note:hover{display:none}",
    ".note{display:none} .tabs .big{display:block}",
    "/* .note{display:none} */",
    ".note{display:none",
  ])("%s hides nothing for sure", (css) => expect(reading(css).isHidden("big note")).toBe(false));

  it("strikes out, also within another", () => {
    expect(reading("p .gone,b{text-decoration: line-through}").isStruck("gone")).toBe(true);
  });

  it("keeps line feeds, or does not", () => {
    const styles = reading(".a{white-space:pre-line}.b{white-space:nowrap}");
    expect(["a", "b", "c"].map((name) => styles.keepsBreaks(name))).toEqual([true, false, null]);
  });
});
