import { Plus } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { keyed } from "@/lib/core/keyed";
import { commonReasons } from "@/lib/core/workflow/common-reasons";

/** Maximum number of reasons of one return. */
const MOST = 50;

/**
 * Any number of reasons, one field each; empty ones are not sent. An added one receives the focus, to be
 * written or changed.
 */
export function ReasonFields({
  reasons,
  onChange,
}: {
  reasons: string[];
  onChange: (reasons: string[]) => void;
}) {
  const fields = useRef<HTMLDivElement>(null);
  function add(added: string[]) {
    onChange(added);
    requestAnimationFrame(() => [...(fields.current?.querySelectorAll("textarea") ?? [])].at(-1)?.focus());
  }
  const full = reasons.length >= MOST && `最多 ${MOST} 条理由，请合并`;
  return (
    <div ref={fields} className="grid gap-3">
      {keyed(reasons).map(({ key, item: reason }, index) => (
        <TextArea
          key={key}
          label={reasons.length > 1 ? `理由 ${index + 1}` : "理由"}
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => onChange(reasons.with(index, event.target.value))}
        />
      ))}
      <fieldset className="flex flex-wrap gap-2">
        <legend className="mb-1 text-ink-2 text-sm">常用理由，点了再改</legend>
        {commonReasons.map(({ label, text }) => (
          <Button
            key={label}
            size="small"
            why={reasons.includes(text) ? "已经写上了" : full}
            onClick={() => add(reasons.at(-1)?.trim() ? [...reasons, text] : reasons.with(-1, text))}
          >
            {label}
          </Button>
        ))}
      </fieldset>
      <p>
        <Button size="small" why={full} onClick={() => add([...reasons, ""])}>
          <Plus aria-hidden size={16} />
          再加一条理由
        </Button>
      </p>
    </div>
  );
}
