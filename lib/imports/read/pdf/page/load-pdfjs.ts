/** The part of pdf.js that the readers use; its legacy build runs in the browsers of offices. */
export type Pdfjs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

/** DOM classes that pdf.js expects when it is loaded, although nothing is drawn here. */
const drawing = ["DOMMatrix", "ImageData", "Path2D"] as const;
/**
 * Without `window`, pdf.js's worker module takes the surrounding worker for its own and answers its messages.
 */
const page = "window";

let loaded: Promise<Pdfjs> | null = null;

/** pdf.js with its worker module in the same thread, which is a worker of the page or the command line. */
export function loadPdfjs(): Promise<Pdfjs> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Pdfjs> {
  const world = globalThis as Record<string, unknown>;
  const missing = [...drawing, page].filter((name) => world[name] === undefined);
  for (const name of missing) world[name] = class {};
  try {
    world.pdfjsWorker = await import("pdfjs-dist/legacy/build/pdf.worker.min.mjs");
    return await import("pdfjs-dist/legacy/build/pdf.min.mjs");
  } finally {
    for (const name of missing) delete world[name];
  }
}
