/** What cleaning removed from or replaced in a document. */
export type CleaningStep =
  | "chrome"
  | "code"
  | "hidden"
  | "navigation"
  | "spam"
  | "residue"
  | "pinyin"
  | "traditional"
  | "radical"
  | "numbering"
  | "width"
  | "spaces"
  | "paper"
  | "comment"
  | "struck"
  | "deleted"
  | "marker"
  | "note"
  | "noteMark"
  | "pronunciation"
  | "header"
  | "pageMark"
  | "contents"
  | "markup"
  | "unread";

const stepNames: Record<CleaningStep, string> = {
  chrome: "网页按钮、浏览量和列表等",
  code: "脚本和样式",
  hidden: "隐藏的文字",
  navigation: "导航、页脚和页面标题",
  spam: "被植入的垃圾信息",
  residue: "Word 残留标记和控制字符",
  pinyin: "字后插入的拼音",
  traditional: "繁体字改为简体字",
  radical: "部首字形改为通用汉字",
  numbering: "章的编号",
  width: "全角半角统一",
  spaces: "字词中间的空格",
  paper: "草稿上的上年数和体检附页",
  comment: "Word 批注",
  struck: "划去的文字（删除线）",
  deleted: "修订中删去的文字",
  marker: "项目符号和批注标记",
  note: "脚注和尾注",
  noteMark: "注释的标号",
  pronunciation: "注音",
  header: "页眉和页脚",
  pageMark: "页码",
  contents: "目录",
  markup: "Markdown 标记",
  unread: "没有读出的内容",
};

/**
 * `text` was in the source and was replaced by `became` (removed where that is empty), `times` times. `place`
 * says where, for text that was set aside and may have to be put back by hand.
 */
export type Cleaned = {
  step: CleaningStep;
  name: string;
  text: string;
  became: string;
  times: number;
  place?: string;
};

/** Counts equal changes together, in the order of their first occurrence. */
export class CleaningRecord {
  private readonly changes = new Map<string, Cleaned>();

  add(
    step: CleaningStep,
    text: string,
    became = "",
    { name, place }: { name?: string; place?: string } = {},
  ): void {
    const key = JSON.stringify([step, text, became, name, place]);
    const known = this.changes.get(key);
    const stepName = name === undefined ? stepNames[step] : `${stepNames[step]}：${name}`;
    if (known) known.times += 1;
    else
      this.changes.set(key, {
        step,
        name: stepName,
        text,
        became,
        times: 1,
        ...(place === undefined ? {} : { place }),
      });
  }

  list(): Cleaned[] {
    return [...this.changes.values()];
  }
}
