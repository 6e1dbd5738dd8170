import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Handbook } from "@/lib/core/help/handbook";
import { topicsOf } from "@/lib/core/help/list";
import { type PictureSize, pictureSize } from "@/lib/exports/picture-size";

/** The names of a handbook's pictures, in the order of the text. */
export function pictureNames(handbook: Handbook): string[] {
  return topicsOf(handbook).flatMap(({ passages }) =>
    passages.flatMap((passage) =>
      typeof passage === "object" && "picture" in passage ? passage.picture : [],
    ),
  );
}

/** The pictures of a handbook by name, as taken by `npm run screenshots`. */
export function readHandbookPictures(handbook: Handbook): Map<string, Uint8Array> {
  return new Map(
    pictureNames(handbook).map((name) => [
      name,
      readFileSync(join(process.cwd(), "public", "help", `${name}.webp`)),
    ]),
  );
}

/** The pictures' sizes, to avoid layout shifts while they load. */
export function pictureSizes(handbook: Handbook): Map<string, PictureSize> {
  return new Map(
    [...readHandbookPictures(handbook)].flatMap(([name, bytes]) => {
      const size = pictureSize(bytes);
      return size ? [[name, size] as const] : [];
    }),
  );
}
