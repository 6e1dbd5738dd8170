import { useEffect, useRef } from "react";
import type { LeftOut } from "./blocks/paste";
import type { LabelledPlacement } from "./blocks/place-by-labels";
import { leftText } from "./bulk-edit-notice";
import { useGridKit } from "./grid-kit";
import type { PastePreview } from "./use-bulk-edit";

type FiguresAlone = Extract<PastePreview, { kind: "figures" }>;

type Props = { preview: PastePreview; onTake: () => void; onLeave: () => void };

/** Preview of a pasted block; nothing is filled in before it is confirmed. */
export function PastePreviewNotice({ preview, ...answers }: Props) {
  if (preview.kind === "labelled") return <LabelledPreview placed={preview.placed} {...answers} />;
  const lost = preview.placed.left.filter(({ text, reason }) => text !== "" && reason !== "label");
  return lost.length > 0 ? (
    <FiguresWithoutPlace lost={lost} onLeave={answers.onLeave} />
  ) : (
    <FiguresPreview preview={preview} {...answers} />
  );
}

type Answers = Pick<Props, "onTake" | "onLeave">;

function LabelledPreview({ placed, ...answers }: { placed: LabelledPlacement } & Answers) {
  const { Notice } = useGridKit();
  const { rows, unknown, unknownColumns, filled } = placed;
  const none = filled.length === 0;
  return (
    <Notice
      tone={unknown.length + unknownColumns.length > 0 ? "warn" : "info"}
      title={`认出 ${rows} 行、${filled.length} 格${unknown.length > 0 ? `；${unknown.length} 行不认识` : ""}${
        unknownColumns.length > 0 ? `；${unknownColumns.length} 列不认识` : ""
      }`}
    >
      <p>
        {none
          ? `粘贴的${rows > 0 ? "列名" : "行名"}在本表中一个也没有找到，没有填入。要按位置填，请只复制数字，不带行名和列名。`
          : "按行名和列名放到各格，和粘贴的位置、先后无关。还没有填入。"}
      </p>
      {unknown.length > 0 && (
        <p className="mt-1 text-sm [overflow-wrap:anywhere]">
          不认识的行不填：{unknown.map(quoted).join("、")}。
        </p>
      )}
      {unknownColumns.length > 0 && (
        <p className="mt-1 text-sm [overflow-wrap:anywhere]">
          不认识的列不填：{unknownColumns.map(quoted).join("、")}。
        </p>
      )}
      <AnswerButtons cells={filled.length} {...answers} />
    </Notice>
  );
}

/** Figures without labels: where each of them would go, by position alone. */
function FiguresPreview({ preview, ...answers }: { preview: FiguresAlone } & Answers) {
  const { Notice } = useGridKit();
  const { placed, rows, skipped } = preview;
  return (
    <Notice
      tone={skipped > 0 ? "warn" : "info"}
      title={`没有行名的 ${placed.filled.length} 个数：看清各放在哪一行，再填入`}
    >
      {skipped > 0 && (
        <p>
          中间隔着 {skipped}{" "}
          个不填数的标题行，粘贴的内容里没有对应的空行，这里按没有标题行放。对不上的，请连同行名一起复制，按行名放。
        </p>
      )}
      <AnswerButtons cells={placed.filled.length} {...answers} />
      <ol className="mt-2 grid gap-x-6 text-sm sm:grid-cols-2">
        {rows.map(({ id, label, figures }) => (
          <li key={id} className="flex items-baseline justify-between gap-3 border-line border-b py-0.5">
            <span className="min-w-0 [overflow-wrap:anywhere]">{label}</span>
            <span className="shrink-0 text-right tabular-nums">
              {figures.map(({ cellId, column, text, before }) => (
                <span key={cellId} className="block">
                  {column && <span className="text-ink-2">{column} </span>}
                  {text === "" ? "空白" : text}
                  {before !== null && <span className="text-ink-2">（现为 {before}）</span>}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </Notice>
  );
}

/** Maximum number of figures without a place that are named. */
const NAMED = 6;

function FiguresWithoutPlace({ lost, onLeave }: { lost: readonly LeftOut[]; onLeave: () => void }) {
  const { Notice } = useGridKit();
  return (
    <Notice tone="warn" title="放不下，没有填入">
      <p>
        从这一格起按位置放，有 {lost.length}{" "}
        格没有地方放，行数或列数对不上。请从对应的格开始粘贴；或者连同行名、列名一起复制，按行名、列名放。
      </p>
      <ul className="mt-1 list-disc pl-5 text-sm">
        {lost.slice(0, NAMED).map((cell) => (
          <li key={`${cell.row}-${cell.column}`}>{leftText(cell)}</li>
        ))}
        {lost.length > NAMED && <li>等 {lost.length} 格</li>}
      </ul>
      <AnswerButtons cells={0} onLeave={onLeave} />
    </Notice>
  );
}

/** The first has the focus, so that Enter confirms. */
function AnswerButtons({
  cells,
  onTake,
  onLeave,
}: {
  cells: number;
  onTake?: () => void;
  onLeave: () => void;
}) {
  const { Button } = useGridKit();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  return (
    <p className="mt-2 flex flex-wrap gap-2">
      {cells > 0 && (
        <Button ref={first} size="small" variant="primary" onClick={onTake}>
          {`填入 ${cells} 格`}
        </Button>
      )}
      <Button ref={cells === 0 ? first : undefined} size="small" onClick={onLeave}>
        {cells === 0 ? "知道了" : "不填入"}
      </Button>
    </p>
  );
}

function quoted(label: string): string {
  return `“${label.slice(0, 30)}”`;
}
