type Props = {
  legend?: string;
  hint?: string;
  chapters: { id: string; heading: string }[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
};

/** The chapters that a return unlocks; none chosen means all. */
export function UnlockFields({
  legend = "只开放这些章节修改",
  hint = "有未答复批注的章节已经勾选。一章都不选，则全部章节都可以修改。",
  chapters,
  chosen,
  onChange,
}: Props) {
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-medium">{legend}</legend>
      <p className="text-ink-3 text-sm">{hint}章节里的统计表随章节开放；基本信息始终可以修改。</p>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {chapters.map(({ id, heading }) => (
          <label key={id} className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              className="size-4 shrink-0 accent-accent"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
              }
            />
            {heading}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
