/**
 * Names that the oldest browser does not support and that are harmless there, each with its reason. Any other
 * must have a polyfill, or is refused.
 * @type {Record<string, string>}
 */
export const excused = {
  // The library checks for it before use.
  "crypto.randomUUID": "react-hook-form asks whether it is there",
  ".randomUUID": "react-hook-form asks whether it is there",
  ".checkVisibility": "radix-ui asks whether it is there",
  ".startViewTransition": "React asks whether it is there",
  "navigator.connection": "React asks whether it is there",
  "window.navigation": "React asks whether it is there",
  reportError: "React and Next.js ask whether it is there",
  "URL.canParse": "Next.js brings its own to pages; zod asks whether it is there",
  "Error.captureStackTrace": "asked for before it is used, by every library that does",
  ".captureStackTrace": "asked for before it is used, by every library that does",
  ".intersection": "a method of zod's own",
  Float16Array: "a name in a table of types, looked up by typeof",
  ".caretPositionFromPoint": "ProseMirror asks whether it is there, and for the other one",
  ".caretRangeFromPoint": "ProseMirror asks whether it is there, and for the other one",
  ".getComposedRanges": "ProseMirror asks whether it is there",
  trustedTypes: "ProseMirror asks whether it is there",
  "Uint8Array.fromHex": "@noble/hashes asks whether it is there",
  ".toHex": "@noble/hashes asks whether it is there",
  ".fromHex": "@noble/hashes asks whether it is there",
  "Symbol.asyncDispose": "zip.js takes a symbol of its own without it",
  "Symbol.dispose": "zip.js takes a symbol of its own without it",
  ".dispose": "a method of a library, not the symbol",
  SuppressedError: "TypeScript's helper asks whether it is there",
  "CSS.highlights":
    "components/reviews/jump.ts asks whether it is there: words are then not marked, their place is",
  Highlight: "components/reviews/jump.ts asks whether it is there",
  // Other members of the same name.
  ".addElement": "a method of ProseMirror, not a data transfer's",
  ".take": "a method of our own and of ProseMirror, not an iterator's",
  ".bytes": "a method of our own, not a blob's",
  ".capture": "an object of a library, not a file input",
  ".escape": "CSS.escape, which is old",
  ".isError": "a function of a library, not Error's",
  ".lineNumber": "a function of the XML reader",
  ".pause": "speechSynthesis and streams, not Atomics",
  ".restore": "a method of our own, not the window's",
  ".toArray": "a method of a library's list, not an iterator's",
  ".union": "zod's z.union; TypeScript's es2023 refuses the Set's in our code",
  ".try": "a function of a library; TypeScript's es2023 refuses Promise.try in our code",
  ".when": "a function of the Word reader",
  ".xmlEncoding": "an object of the XML reader",
  ".xmlStandalone": "an object of the XML reader",
  ".xmlVersion": "an object of the XML reader",
};
