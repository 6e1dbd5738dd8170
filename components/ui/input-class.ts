/** The style of single-line inputs, signed-in and public. */
export const inputClass =
  "w-full rounded-md border border-line-2 bg-paper px-3 py-1 min-h-10 aria-invalid:border-err aria-invalid:border-2 disabled:bg-canvas disabled:text-ink-2";
