const sizes = [
  { id: "small", label: "小" },
  { id: "normal", label: "中" },
  { id: "large", label: "大" },
  { id: "largest", label: "特大" },
] as const;

/**
 * Font size, high contrast and the elder mode; public/reading/tools.js handles them. Without JavaScript the
 * page is shown in its default style.
 */
export function ReadingTools() {
  return (
    <div className="needs-script flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <fieldset className="flex items-center">
        <legend className="float-left mr-2 text-ink-2">字号</legend>
        {sizes.map(({ id, label }) => (
          <label
            key={id}
            className="cursor-pointer rounded-md border border-transparent px-2 py-1 has-checked:border-accent has-checked:font-bold has-checked:text-accent-ink forced-colors:border-[Canvas] forced-colors:has-checked:border-[Highlight] has-focus-visible:outline-3 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="type-size"
              value={id}
              className="sr-only"
              defaultChecked={id === "normal"}
              data-tool="size"
            />
            {label}
          </label>
        ))}
      </fieldset>
      <Switch tool="contrast">高对比度</Switch>
      <Switch tool="elder">长者模式</Switch>
    </div>
  );
}

function Switch({ tool, children }: { tool: string; children: string }) {
  return (
    <button
      type="button"
      aria-pressed={false}
      data-tool={tool}
      className="rounded-md border border-line-2 px-2 py-1 aria-pressed:border-accent aria-pressed:font-bold aria-pressed:text-accent-ink forced-colors:aria-pressed:border-[Highlight]"
    >
      {children}
    </button>
  );
}
