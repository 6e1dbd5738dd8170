"use client";
import { useEffect } from "react";
import { type EarlyFields, type EarlyInputs, isHydrated, repeatInput } from "./repeat-input";

declare global {
  interface Window {
    earlyInputs?: EarlyInputs;
  }
}

/** Milliseconds between two looks at the fields: a hand takes longer to the next one. */
const LOOK_EVERY = 50;

/**
 * Runs before any other script of the page: notes what is typed and chosen in a field that no script handles
 * yet, and holds back forms that the browser would send by itself, with a reload of the page.
 */
export const recordEarlyInput = `(() => {
  const fields = new Map();
  const isHydrated = (element) => Object.keys(element).some((key) => key.startsWith("__reactFiber$"));
  const note = ({ target }) => {
    if (target.form !== undefined && !isHydrated(target))
      fields.set(target, { value: target.value, checked: target.checked });
  };
  const hold = (event) => {
    if (!event.target.hasAttribute("action") && !isHydrated(event.target)) event.preventDefault();
  };
  const each = (change) => {
    change("input", note, true);
    change("change", note, true);
    change("submit", hold, true);
  };
  each(addEventListener);
  window.earlyInputs = { fields, end: () => each(removeEventListener) };
})()`;

/**
 * Words typed into a page before its script is ready: React would put the server's text back, or leave them
 * in a field whose state does not know them. They are entered once more as soon as the field is hydrated.
 * Browsers hide the nonce from scripts, hence `suppressHydrationWarning`.
 */
export function EarlyInput({ nonce }: { nonce?: string }) {
  useEffect(() => {
    const early = window.earlyInputs;
    if (!early) return;
    const hydrated = new WeakSet<Element>();
    const looks = setInterval(() => {
      enterAgain(early.fields, hydrated);
      if (early.fields.size > 0 || !isWholePageHydrated()) return;
      clearInterval(looks);
      early.end();
    }, LOOK_EVERY);
    return () => clearInterval(looks);
  }, []);
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file
    <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: recordEarlyInput }} />
  );
}

/**
 * One look after a field was seen hydrated: those who listen to it in an effect do so only after the page has
 * been drawn.
 */
function enterAgain(fields: EarlyFields, hydrated: WeakSet<Element>): void {
  for (const [field, typed] of fields) {
    if (!field.isConnected) fields.delete(field);
    else if (hydrated.has(field)) {
      fields.delete(field);
      repeatInput(field, typed);
    } else if (isHydrated(field)) hydrated.add(field);
  }
}

function isWholePageHydrated(): boolean {
  return [...document.querySelectorAll("main :is(input, textarea, select, form)")].every(isHydrated);
}
