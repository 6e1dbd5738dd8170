import { loadFaces } from "@/lib/exports/fonts/load-faces";
import { openTypesetter, type Typesetter } from "@/lib/exports/typst/typesetter";
import { env } from "./env";

/** The typesetter with its fonts, and what readers see of them. */
export type Typesetting = Typesetter & { fonts: string };

// The development server loads this module again at every change: the fonts are read once.
const kept = globalThis as { typesetting?: Typesetting };

/**
 * The one typesetter of the process, opened at its first use and warm from then on.
 *
 * @throws {Error} in Chinese where the operator's folder of fonts cannot be read
 */
export function typesetter(): Typesetting {
  kept.typesetting ??= open();
  return kept.typesetting;
}

function open(): Typesetting {
  const faces = loadFaces(env().FONTS_DIR ?? null);
  return { ...openTypesetter(faces), fonts: faces.statement };
}
