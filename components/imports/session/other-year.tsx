import { Notice } from "@/components/ui/notice";
import type { ImportSession, ImportTarget } from "../reading/import-session";

type Props = {
  session: ImportSession;
  /** The year that the document names. */
  named: number;
  years: readonly number[];
  busy: boolean;
  onTarget: (target: ImportTarget) => void;
};

/** Asks how to use a document of another year than the one it is imported for. */
export function OtherYear({ session: { target, context }, named, years, busy, onTarget }: Props) {
  const { year, use } = target;
  return (
    <div className="grid gap-3">
      <fieldset className="grid gap-2" aria-disabled={busy}>
        <legend className="mb-1 font-medium">
          这是 {named} 年的报告，您选的是 {year} 年。怎样使用？
        </legend>
        {years.includes(named) && (
          <Choice checked={false} onChoose={() => onTarget({ ...target, year: named, use: "report" })}>
            导入为 {named} 年度的报告
          </Choice>
        )}
        <Choice checked={use === "base"} onChoose={() => onTarget({ ...target, use: "base" })}>
          作为 {year} 年的底稿：文字放进 {year} 年各章，由您改写，联系方式一并带入；{named}{" "}
          年的数字、标题、日期和引言不带入
        </Choice>
        <Choice checked={use === "report"} onChoose={() => onTarget({ ...target, use: "report" })}>
          它就是 {year} 年的报告，只是原文的年份写错了：文字和数字全部带入，年份请在填报时改正
        </Choice>
      </fieldset>
      {use === "base" && named === year - 1 && !context.lastYear && (
        <Notice tone="info" title={`系统里没有 ${named} 年的报告`}>
          这次导入只带来文字和联系方式：{named}{" "}
          年的数字不会存进系统，填表时没有上年数可对照，“上年结转”不会自动填入，与上年比对的检查也不会进行。
          如果需要这些，请先选“导入为 {named} 年度的报告”。
        </Notice>
      )}
    </div>
  );
}

type ChoiceProps = { checked: boolean; onChoose: () => void; children: React.ReactNode };

function Choice({ checked, onChoose, children }: ChoiceProps) {
  return (
    <label className="flex items-start gap-2">
      <input
        type="radio"
        name="use"
        checked={checked}
        onChange={onChoose}
        className="mt-1.5 size-4 shrink-0 accent-accent"
      />
      <span>{children}</span>
    </label>
  );
}
