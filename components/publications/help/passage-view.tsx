import { type Handbook, type HandbookPassage, piecesOf } from "@/lib/core/help/handbook";
import { referredTopic } from "@/lib/core/help/list";
import { keyed } from "@/lib/core/keyed";
import type { PictureSize } from "@/lib/exports/picture-size";
import type { PageUrls } from "../urls";

type Props = {
  passage: HandbookPassage;
  to: PageUrls;
  /** The handbook whose topics are referenced. */
  handbook: Handbook;
  pictures: ReadonlyMap<string, PictureSize>;
};

/** A passage of a handbook on the screen. */
export function PassageView({ passage, to, handbook, pictures }: Props) {
  if (typeof passage === "string") return <Text of={passage} />;
  if ("steps" in passage)
    return (
      <ol className="grid list-decimal gap-2 pl-6 marker:text-ink-2">
        {passage.steps.map((step) => (
          <li key={step} className="pl-1">
            <Text of={step} />
          </li>
        ))}
      </ol>
    );
  if ("picture" in passage)
    return <Picture name={passage.picture} alt={passage.alt} size={pictures.get(passage.picture)} />;
  if ("table" in passage) return <Table rows={passage.table} />;
  if ("commands" in passage)
    return (
      <pre className="whitespace-pre-wrap rounded-md border border-line bg-canvas px-4 py-3 font-mono text-sm [overflow-wrap:anywhere]">
        {passage.commands.join("\n")}
      </pre>
    );
  return <References {...{ to, handbook }} references={passage.see} />;
}

function Text({ of }: { of: string }) {
  return (
    <p className="[overflow-wrap:anywhere]">
      {keyed(piecesOf(of)).map(({ key, item: { kind, text } }) => {
        if (kind === "screen")
          return (
            <span key={key}>
              “<b className="font-medium text-accent-ink">{text}</b>”
            </span>
          );
        return kind === "code" ? (
          <code key={key} className="rounded-sm bg-canvas px-1 font-mono text-[.92em]">
            {text}
          </code>
        ) : (
          text
        );
      })}
    </p>
  );
}

function Picture({ name, alt, size }: { name: string; alt: string; size: PictureSize | undefined }) {
  return (
    <div className="my-1 print:break-inside-avoid">
      <img
        src={`/help/${name}.webp`}
        alt={alt}
        width={size?.width}
        height={size?.height}
        loading="lazy"
        decoding="async"
        className="h-auto max-w-full rounded-md border border-line"
      />
    </div>
  );
}

function Table({ rows: [head = [], ...body] }: { rows: readonly (readonly string[])[] }) {
  return (
    <table className="w-full border-collapse text-left text-[14px]">
      <thead>
        <tr>
          {head.map((text) => (
            <th key={text} scope="col" className="border border-line bg-canvas px-3 py-2 font-medium">
              <Text of={text} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row) => (
          <tr key={row.join()} className="align-top print:break-inside-avoid">
            {keyed(row).map(({ key, item: text }) => (
              <td key={key} className="border border-line px-3 py-2">
                <Text of={text} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ReferencesProps = { references: readonly string[]; to: PageUrls; handbook: Handbook };

function References({ references, to, handbook }: ReferencesProps) {
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <span className="text-ink-2">另见：</span>
      {references.map((reference) => {
        const topic = referredTopic(reference, handbook);
        const page = topic.handbook === handbook.id ? "" : to.help(topic.handbook);
        return (
          <a
            key={reference}
            href={`${page}#${topic.topicId}`}
            className="inline-flex min-h-6 items-center text-accent"
          >
            {topic.title}
          </a>
        );
      })}
    </p>
  );
}
