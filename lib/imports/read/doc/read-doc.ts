import type CFB from "cfb";
import { SOURCE_BLOCKS, TEXT_LENGTH } from "../limits";
import { excluded } from "../pictures/picture-collection";
import { RefusedDocument } from "../refused-document";
import type { AsideBlock, SourceBlock } from "../source-block";
import { DocReader } from "./doc-reader";
import { characterRuns, paragraphRuns, runFinder } from "./properties";
import { type Story, storiesOf, textOfStory, wordNotes } from "./stories";
import { headingRanks } from "./styles";
import { type FileText, textOfFile } from "./text-pieces";
import { openWordFile, type WordFile } from "./word-file";

const damaged = "这个 Word 文件已损坏，读不出内容；请用 Word 或 WPS 打开、另存为 .docx 后再导入。";

/** Files of other programs in the same container format. */
const others: readonly [stream: string, message: string][] = [
  ["Workbook", "这是 Excel 表格（.xls），不是年度报告的文档；请把报告存成 .docx 后再导入。"],
  ["PowerPoint Document", "这是演示文稿（.ppt），不是年度报告的文档；请把报告存成 .docx 后再导入。"],
  ["EncryptedPackage", "这个 Word 文件设有打开密码，请去掉密码、另存为 .docx 后再导入。"],
];

/**
 * The blocks of a Word 97–2003 file (.doc), or of a .wps file by WPS: text, tables and notes; pictures are
 * left out. Throws a RefusedDocument for damaged, locked and older files and those of other programs.
 */
export async function readDoc(bytes: Uint8Array): Promise<SourceBlock[]> {
  const { default: container } = await import("cfb");
  try {
    return read(openWordFile(streamsOf(container, bytes)));
  } catch (error) {
    if (error instanceof RefusedDocument) throw error;
    // Positions in a damaged file can be anything, so any error means damage.
    throw new RefusedDocument(damaged);
  }
}

function streamsOf(container: typeof CFB, bytes: Uint8Array): (name: string) => Uint8Array | null {
  const opened = container.read(new Uint8Array(bytes), { type: "array" });
  const stream = (name: string) => {
    const content = container.find(opened, `/${name}`)?.content;
    return content ? Uint8Array.from(content) : null;
  };
  for (const [name, message] of others) if (stream(name)) throw new RefusedDocument(message);
  return stream;
}

const FOOTNOTES: [number, number] = [2, 3];
const ENDNOTES: [number, number] = [46, 47];

function read(file: WordFile): SourceBlock[] {
  if (file.lengths.text > TEXT_LENGTH) throw new RefusedDocument("文字过长，不像一份年度报告，没有导入。");
  const text = textOfFile(file);
  const stories = storiesOf(file);
  const notes = new Map(
    [
      ["脚注", wordNotes(file, text, stories.footnotes, FOOTNOTES)] as const,
      ["尾注", wordNotes(file, text, stories.endnotes, ENDNOTES)] as const,
    ].flatMap(([name, found]) => [...found].map(([at, words]) => [at, { name, text: words }] as const)),
  );
  const reader = new DocReader({
    characters: runFinder(characterRuns(file)),
    paragraphs: runFinder(paragraphRuns(file)),
    ranks: headingRanks(file),
    notes,
    picture,
  });
  const blocks = [...reader.read(text.text, text.offsets, stories.text.to), ...besideOf(text, stories)];
  if (blocks.length > SOURCE_BLOCKS) throw new RefusedDocument(`段落过多，最多 ${SOURCE_BLOCKS} 段。`);
  return blocks;
}

const picture: SourceBlock = {
  kind: "picture",
  alt: "",
  ...excluded("旧格式 Word 文件里的图片和图形不随文字导入，请在编辑时插入"),
};

/** Headers, comments and text boxes: the file does not state in a simple way which line each belongs to. */
function besideOf(text: FileText, stories: ReturnType<typeof storiesOf>): AsideBlock[] {
  const aside = (what: AsideBlock["what"], story: Story, more: Partial<AsideBlock>): AsideBlock[] => {
    const words = textOfStory(text, story);
    return words === "" ? [] : [{ kind: "aside", what, text: words, ...more }];
  };
  return [
    ...aside("header", stories.headers, { place: "页眉和页脚" }),
    ...aside("comment", stories.comments, {}),
    ...aside("note", stories.boxes, { name: "文本框" }),
  ];
}
