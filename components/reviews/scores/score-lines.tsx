import { beijingTime } from "@/lib/core/beijing-time";
import { markWords, pendingWord, type Score, type ScoreLine } from "@/lib/core/season/scores/score";
import { type ScoreReader, sourceHref } from "./source-href";

type Props = { score: Score; reader: ScoreReader };

/** The points of one report by criterion, with every deduction and its evidence in the record. */
export function ScoreLines({ score: { lines, reportId }, reader }: Props) {
  return (
    <ul className="grid gap-2">
      {lines.map((line) => (
        <li key={line.id}>
          {line.group && <span className="text-ink-2">{line.group}·</span>}
          <b>{line.name}</b> {pointsWords(line)}
          {line.mark && <MarkedBy {...{ line, mark: line.mark }} linked={reader === "county"} />}
          {line.deductions.length > 0 && (
            <ul className="list-disc pl-6 text-sm">
              {line.deductions.map((deduction, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two deductions may have one ground
                <li key={at} className="[overflow-wrap:anywhere]">
                  扣 {deduction.points} 分：{deduction.reason}
                  <Source source={deduction.source} of={{ reportId, reader }} />
                </li>
              ))}
            </ul>
          )}
          {line.remarks.map((remark) => (
            <p key={remark} className="pl-6 text-ink-2 text-sm">
              {remark}。
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** “12 / 20”, “未到，满分 20”, “未评，满分 10”. */
function pointsWords(line: ScoreLine): string {
  const { pending, points, weight } = line;
  return pending ? `${pendingWord(line)}，满分 ${weight}` : `${points} / ${weight}`;
}

type MarkedProps = { line: ScoreLine; mark: NonNullable<ScoreLine["mark"]>; linked: boolean };

/** The reviewer's reason, which leads to the mark in the list of all that were given. */
function MarkedBy({ line, mark, linked }: MarkedProps) {
  const who = `${mark.author}，${beijingTime(new Date(mark.at))}`;
  return (
    <p className="pl-6 text-sm [overflow-wrap:anywhere]">
      {markWords(line)}（
      {linked && line.by === "hand" ? (
        <a href={`#mark-${mark.id}`} className="text-accent underline">
          {who}
        </a>
      ) : (
        who
      )}
      ）
    </p>
  );
}

type SourceProps = {
  source: ScoreLine["deductions"][number]["source"];
  of: { reportId: string | null; reader: ScoreReader };
};

function Source({ source, of: { reportId, reader } }: SourceProps) {
  const href = source && sourceHref(source, { reportId, reader });
  if (!href) return null;
  return (
    <>
      {" "}
      {/* A plain link: the browser opens what is collapsed around its target. */}
      <a href={href} className="text-accent underline">
        {wordsOf(source, reader)}
      </a>
    </>
  );
}

function wordsOf(source: NonNullable<SourceProps["source"]>, reader: ScoreReader): string {
  switch (source.kind) {
    case "finding":
      return `第 ${source.version} 次报送，看这一处`;
    case "note":
      return reader === "county" ? "看批注" : "看批注的这一处";
    case "move":
      return "看办理记录";
    case "reminder":
      return reader === "county" ? "看催报记录" : "看消息";
    case "extension":
      return "看延期记录";
  }
}
