import { loadFaces } from "@/lib/exports/fonts/load-faces";
import { openTypesetter, type Typesetter } from "@/lib/exports/typst/typesetter";
import { env } from "./env";

/** The typesetter with its fonts, and their description for readers. */
export type Typesetting = Typesetter & { fonts: string };

// The development server reloads this module on every change: the fonts are read once.
const shared = globalThis as { typesetting?: Typesetting };

/**
 * The process-wide typesetter, created on first use and reused. @throws {Error} in Chinese if the operator's
 * folder of fonts cannot be read
 */
export function typesetter(): Typesetting {
  shared.typesetting ??= open();
  return shared.typesetting;
}

function open(): Typesetting {
  const faces = loadFaces(env().FONTS_DIR ?? null);
  return { ...openTypesetter(faces), fonts: faces.statement };
}
