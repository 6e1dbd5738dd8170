import { readdirSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { handbooks } from "@/lib/core/help/list";
import { pictureNames, pictureSizes } from "@/lib/publications/help/handbook-pictures";
import { inRoot } from "../paths.mjs";
import { handbookPictures } from "./handbook-pictures.mjs";

const folder = inRoot("public", "help");
const files = readdirSync(folder).sort();
const bytes = (file: string) => statSync(`${folder}/${file}`).size;

test("the handbooks show every picture that is taken, and every picture that they show is taken", () => {
  const shown = handbooks.flatMap(pictureNames).sort();
  expect(Object.keys(handbookPictures).sort()).toEqual([...new Set(shown)]);
  expect(files).toEqual([...new Set(shown)].map((name) => `${name}.webp`));
});

test("a picture has at most 40 KB, all together have one megabyte, and each can be read", () => {
  expect(files.filter((file) => bytes(file) > 40 * 1024)).toEqual([]);
  expect(files.map(bytes).reduce((sum, each) => sum + each, 0)).toBeLessThan(1024 * 1024);
  for (const handbook of handbooks)
    expect([...pictureSizes(handbook).keys()]).toEqual(pictureNames(handbook));
});
