import { TextField } from "@/components/ui/field";
import {
  type IssueChoice,
  isIssued,
  issueChoices,
  type issueFault,
  signedDay,
} from "@/lib/imports/accept/issue";
import type { ImportRow } from "@/lib/imports/types";
import { useBatchContext } from "../batch-context";

type Props = {
  rows: readonly ImportRow[];
  choice: IssueChoice;
  fault: ReturnType<typeof issueFault>;
  onChange: (choice: IssueChoice) => void;
};

const labels: Record<IssueChoice["how"], string> = {
  older: "往年的已经公布过，按原样录入；正在报的一年作草稿",
  all: "都已经公布过，全部按原样录入",
  none: "都作为草稿，接着修改",
};

/** Whether these reports were already published, where, and since when. */
export function IssueFields({ rows, choice, fault, onChange }: Props) {
  const { today } = useBatchContext();
  const issued = rows.filter((row) => isIssued(row, choice, today));
  const unsigned = issued.filter((row) => !signedDay(row, today)).length;
  return (
    <>
      <fieldset className="grid gap-1">
        <legend className="mb-1 font-medium">这些报告公布过吗</legend>
        {issueChoices.map((how) => (
          <label key={how} className="flex min-h-8 items-baseline gap-2">
            <input
              type="radio"
              name="how"
              checked={choice.how === how}
              onChange={() => onChange({ ...choice, how })}
            />
            {labels[how]}
          </label>
        ))}
      </fieldset>
      {issued.length > 0 && (
        <TextField
          label="原来在哪里公布"
          value={choice.where}
          maxLength={200}
          hint={`${issued.length} 份按原样录入；公布日期取各份的落款日期`}
          error={fault?.field === "where" ? fault.message : undefined}
          onChange={({ target }) => onChange({ ...choice, where: target.value })}
        />
      )}
      {unsigned > 0 && (
        <TextField
          label="公布日期"
          type="date"
          max={today}
          value={choice.issuedOn}
          hint={`${unsigned} 份没有落款日期，按这一天`}
          error={fault?.field === "issuedOn" ? fault.message : undefined}
          onChange={({ target }) => onChange({ ...choice, issuedOn: target.value })}
        />
      )}
    </>
  );
}
