/** What cleaning took out of a document or wrote otherwise. */
export type CleaningStep =
  | "chrome"
  | "code"
  | "hidden"
  | "navigation"
  | "spam"
  | "residue"
  | "pinyin"
  | "traditional"
  | "width"
  | "spaces"
  | "paper"
  | "comment";

const stepNames: Record<CleaningStep, string> = {
  chrome: "网页按钮、浏览量和列表等",
  code: "脚本和样式",
  hidden: "网页中隐藏的文字",
  navigation: "导航、页脚和页面标题",
  spam: "被植入的垃圾信息",
  residue: "Word 残留标记和控制字符",
  pinyin: "字后插入的拼音",
  traditional: "繁体字改为简体字",
  width: "全角半角统一",
  spaces: "字词中间的空格",
  paper: "草稿上的上年数和体检附页",
  comment: "Word 批注",
};

/** `text` stood in the source, `became` stands in its place (nothing where it was taken out), so many times. */
export type Cleaned = { step: CleaningStep; name: string; text: string; became: string; times: number };

/** Counts equal changes together, in the order in which each was first made. */
export class CleaningRecord {
  private readonly changes = new Map<string, Cleaned>();

  add(step: CleaningStep, text: string, became = ""): void {
    const key = JSON.stringify([step, text, became]);
    const known = this.changes.get(key);
    if (known) known.times += 1;
    else this.changes.set(key, { step, name: stepNames[step], text, became, times: 1 });
  }

  list(): Cleaned[] {
    return [...this.changes.values()];
  }
}
