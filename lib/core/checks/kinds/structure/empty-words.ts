import type { Check, CheckInput } from "../../engine/check";
import { chapterTitle, type Rule } from "../../engine/finding";
import { type Line, linesOfChapter } from "../../engine/passages";
import { faultFinding } from "../../engine/words-at-fault";

/** A chapter that is filled in but says nothing. */

const nothing = /^(?:无|没有|略|暂无|空|同上|同上年|见上|见附表|详见附表|如上)[。.]?$/;
/** A sentence that any office could write in any year. */
const generic =
  /^(?:20\d{2}年(?:度|以来)?[，,]?)?(?:今年以来[，,]?|一年来[，,]?)?(?:我[镇乡街县局办]|本[镇乡街县局办]|本机关|本单位|镇政府|街道办事处)?(?:始终)?(?:认真|严格|积极|切实|全面|高度|深入|扎实)?(?:按照|根据|落实|贯彻|执行|重视|做好|推进|开展|履行|加强)[^\d《。；]{0,60}(?:要求|规定|精神|部署|工作|职责|公开|落实|水平|成效|进行)[^\d《。；]{0,30}。?$/;
/** A result that follows such a sentence and is just as general. */
const hollow =
  /^(?:并|且|从而|使)?(?:不断|进一步|切实|有效|努力|持续|全面)?(?:提高|提升|增强|推进|推动|加强|完善|取得|确保|促进|保障)(?:了)?(?:较好|良好|明显|一定|显著|各项|政务公开|政府信息公开|信息公开|政府|工作|公开|的)*(?:水平|成效|效果|进展|工作|质量|效率|透明度|公信力|落实|开展|落到实处)$/;

/** A sentence with a zero or a count states a fact, so it is not generic. */
const fact = /[未无零没]|\d+\s*(?:条|件|次|篇|份|个|人|期|项)/;

/** Chapters that require prose hold more than a phrase. 存在的主要问题 and 其他事项 have rules of their own. */
export function chaptersSaySomething(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      input.form.outline.chapters.flatMap(({ id, proseRequired }) => {
        const lines = proseRequired && !/^(?:problems|others|annex)$/.test(id) ? paragraphsOf(input, id) : [];
        const [line] = lines;
        const sentences = lines
          .flatMap(({ text }) => text.split(/[。；]/))
          .filter((each) => each.trim() !== "");
        if (!line || !isEmpty(sentences.map((each) => each.trim()))) return [];
        const said = sentences.length > 1 ? "都是笼统的话" : "只有一句笼统的话";
        const message = `“${chapterTitle(input, id)}”${said}，请写当年的做法和数字`;
        return [faultFinding(rule, input, line, { from: 0, to: line.text.length, message })];
      }),
  };
}

const counts =
  /[未无零没]|(?<!\d)\d+\s*余?\s*[件条宗份次起人项个]|[一二三四五六七八九十百两]+[件宗份次起]|为0/;

/** The chapter on applications states how many came, even if none. */
export function applicationsCounted(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const lines = linesOfChapter("applications", input.content.chapters.applications).filter(isWritten);
      const text = lines.map((line) => line.text).join("\n");
      const [line] = lines;
      if (!line || counts.test(text) || !/公开|申请/.test(text)) return [];
      const message = `“${chapterTitle(input, "applications")}”没有写收到多少申请；没有收到的请写明“未收到”`;
      return [faultFinding(rule, input, line, { from: 0, to: line.text.length, message })];
    },
  };
}

/** A chapter with more sentences contains something about the year. */
const SENTENCES_MAX = 6;

function isEmpty(sentences: readonly string[]): boolean {
  if (sentences.length === 0 || sentences.length > SENTENCES_MAX) return false;
  if (sentences.length === 1 && nothing.test(sentences[0] ?? "")) return true;
  // Next to other sentences a result is as empty as they are; alone, it may be the end of a table.
  return sentences.every(
    (each, at) =>
      !fact.test(each) &&
      (generic.test(each) || (at > 0 && each.split("，").every((one) => hollow.test(one)))),
  );
}

/** The paragraphs of a chapter; none if it contains headings or tables. */
function paragraphsOf({ content }: CheckInput, id: string): Line[] {
  const lines = linesOfChapter(id, content.chapters[id]).filter(({ text }) => text.trim() !== "");
  return lines.every(({ kind }) => kind === "paragraph") ? lines : [];
}

function isWritten({ kind, text }: Line): boolean {
  return kind !== "heading" && text.trim() !== "";
}
