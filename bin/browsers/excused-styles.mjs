/**
 * CSS features that the oldest browsers do not support, on pages that remain usable without them: each with
 * its fallback.
 * @type {Record<string, string>}
 */
export const excusedStyles = {
  "-webkit-tap-highlight-color": "the colour of a touch, on telephones alone",
  ":-webkit-inner-spin-button": "Firefox has no such part",
  ":highlight": "words found are not marked, their place is (components/reviews/jump.ts)",
  ":file-selector-button": "the build adds the older name",
  ":is": "the build adds the older name; what stays is within a rule for each browser alone",
  ":where": "components/ui/theme.css says for Chromium 86 what is seen",
  "@property": "Tailwind sets the values itself where this is missing",
  "@page": "Safari prints on the paper that is chosen",
  size: "within @page: the printer's own paper",
  orphans: "print alone: a line may stand alone",
  widows: "print alone: a line may stand alone",
  "break-after: avoid": "print alone: a heading may stand at the foot of a page",
  "break-before: avoid": "print alone: a signature may stand on a page of its own",
  "content-visibility": "the whole list is laid out at once",
  "content-visibility: auto": "the whole list is laid out at once",
  "contain-intrinsic-block-size": "goes with content-visibility",
  "cursor: default": "telephones have no pointer",
  "cursor: grab": "telephones have no pointer",
  "cursor: not-allowed": "telephones have no pointer",
  "cursor: pointer": "telephones have no pointer",
  "font-family: ui-monospace": "the next face of the list",
  resize: "telephones: a text field grows by its rows",
  "resize: both": "telephones: a text field grows by its rows",
  "resize: none": "telephones have no handle to pull",
  "resize: vertical": "telephones: a text field grows by its rows",
  "text-autospace": "no space between Chinese and numerals",
  "text-autospace: normal": "no space between Chinese and numerals",
  "text-autospace: no-autospace": "no space between Chinese and numerals",
  "text-decoration: dotted": "Safari draws a plain line",
  "text-decoration-thickness": "the line under the words has its usual thickness",
  "text-underline-offset": "the line stands closer to the words",
  "text-wrap": "a title breaks where it is full",
  "text-wrap: balance": "a title breaks where it is full",
  "text-wrap: pretty": "the last line may hold a lone character",
  "text-wrap: wrap": "what is the case without it",
  "user-select": "the build adds the older name",
  dvh: "components/ui/theme.css says vh for Chromium 86",
};

/**
 * The rules that may ask what an element contains, which Firefox knows from 121 and Chromium from 105 on:
 * each with what is seen without it.
 * @type {readonly [RegExp, string][]}
 */
export const excusedContaining = [
  [/^html:has\(\[data-sticks=/, "a Tab within a bar that sticks may scroll the page"],
  [/^\.sheet-line:has\(wbr\)/, "a line with places to break at may break elsewhere, too"],
  [/^\.review-sheet\S* \[data-block\]:has\(\+/, "a block with a note has no line at its side; the note has"],
  [/^\.(?:[\w-]+\\:)*has-/, "a frame less around what its dot or tick shows (Tailwind's classes)"],
];
