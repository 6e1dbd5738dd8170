import { strToU8, type Zippable, zipSync } from "fflate";
import { expect, test } from "vitest";
import { sourcesOf } from "./source-files";

function file(name: string, content: string | Uint8Array = "正文") {
  return { name, file: new File([typeof content === "string" ? content : new Uint8Array(content)], name) };
}

function zip(name: string, files: Zippable) {
  return file(name, zipSync(files));
}

const textOf = async (read: (() => Promise<Uint8Array>) | undefined) =>
  new TextDecoder().decode(await read?.());

test("files and the files of an archive are listed together by name, without files of the operating system", async () => {
  const sources = await sourcesOf([
    file("乙.txt"),
    file("__MACOSX/._乙.txt"),
    file("丙/.DS_Store"),
    zip("甲.zip", { "2018/青石镇.txt": strToU8("内容") }),
  ]);
  expect(sources.map(({ name }) => name)).toEqual(["甲.zip/2018/青石镇.txt", "乙.txt"]);
  expect(await textOf(sources[0]?.read)).toBe("内容");
});

test("an archive within an archive is refused, other files are not", async () => {
  const inner = zipSync({ "a.txt": strToU8("x") });
  const [nested, sound] = await sourcesOf([zip("包.zip", { "a.zip": inner, "b.txt": strToU8("y") })]);
  await expect(nested?.read()).rejects.toThrow("压缩包里还有压缩包");
  expect(await textOf(sound?.read)).toBe("y");
});

test("a broken archive, an empty one and one of another format are each one refused file", async () => {
  const sources = await sourcesOf([file("a.zip", "不是压缩包"), zip("b.zip", {}), file("c.rar")]);
  expect(sources).toHaveLength(3);
  await expect(sources[0]?.read()).rejects.toThrow("已损坏");
  await expect(sources[1]?.read()).rejects.toThrow("没有文件");
  await expect(sources[2]?.read()).rejects.toThrow("只能打开 .zip");
});

test("a file beyond the limit is refused before it is read", async () => {
  const [large] = await sourcesOf([file("大.docx", new Uint8Array(20_000_001))]);
  await expect(large?.read()).rejects.toThrow("文件过大");
});
