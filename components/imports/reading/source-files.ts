import { openArchive } from "@/lib/imports/read/archive/open-archive";
import { isArchiveName, isPassedOver } from "@/lib/imports/read/archive/passed-over";
import { FILE_BYTES } from "@/lib/imports/read/limits";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import type { NamedFile } from "./dropped-files";

/** One file to import; its name includes folders. `read` throws a RefusedDocument if it cannot be read. */
export type SourceFile = { name: string; size: number; read: () => Promise<Uint8Array> };

/** The chosen or dropped files, with those of .zip archives in their place, sorted by name. */
export async function sourcesOf(files: readonly NamedFile[]): Promise<SourceFile[]> {
  const sources = await Promise.all(
    files
      .filter(({ name }) => !isPassedOver(name))
      .map(({ name, file }) => (/\.zip$/i.test(name) ? archived(name, file) : [single(name, file)])),
  );
  return sources.flat().sort((one, other) => one.name.localeCompare(other.name, "zh-CN"));
}

async function archived(name: string, file: File): Promise<SourceFile[]> {
  try {
    const files = await openArchive(file);
    if (files.length === 0) throw new RefusedDocument("压缩包里没有文件。");
    return files.map((inner) => {
      const inside = `${name}/${inner.name}`;
      return isArchiveName(inner.name)
        ? refusing(inside, inner.size, "压缩包里还有压缩包，请先把里面的解开，再重新打包或直接拖入文件夹。")
        : { name: inside, size: inner.size, read: inner.read };
    });
  } catch (error) {
    if (error instanceof RefusedDocument) return [refusing(name, file.size, error.message)];
    return [refusing(name, file.size, "压缩包读不到，可能已被移走。请重新选择。")];
  }
}

function single(name: string, file: File): SourceFile {
  if (isArchiveName(name)) return refusing(name, file.size, "只能打开 .zip 压缩包；请先解开，再拖入文件夹。");
  return sourceOf(name, file);
}

/** One file that is no archive. */
export function sourceOf(name: string, file: File): SourceFile {
  return {
    name,
    size: file.size,
    read: async () => {
      if (file.size > FILE_BYTES)
        throw new RefusedDocument(`文件过大，最多 ${FILE_BYTES / 1_000_000} MB。请去掉文件里的图片后再试。`);
      const bytes = await file.arrayBuffer().catch(() => null);
      if (!bytes) throw new RefusedDocument("文件读不到，可能已被移走，或者是一个文件夹。请重新选择。");
      return new Uint8Array(bytes);
    },
  };
}

function refusing(name: string, size: number, reason: string): SourceFile {
  return { name, size, read: () => Promise.reject(new RefusedDocument(reason)) };
}
