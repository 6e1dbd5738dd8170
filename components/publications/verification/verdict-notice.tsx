import { Notice } from "@/components/ui/notice";
import { beijingTime } from "@/lib/core/beijing-time";
import type { Verdict } from "@/lib/publications/verification/types";
import type { PageUrls } from "../urls";
import { CollectionNotice } from "./collection-notice";
import { Fingerprint } from "./fingerprint";
import { PublicationName } from "./publication-name";

/** The result of verifying a file, for readers. */
export function VerdictNotice({ to, verdict }: { to: PageUrls; verdict: Verdict }) {
  switch (verdict.kind) {
    case "published":
      return <PublishedNotice to={to} found={verdict} />;
    case "collection":
      return <CollectionNotice to={to} found={verdict} />;
    case "altered":
      return (
        <Notice tone="err" title="内容与本站公布的不一致">
          <p>这个文件自称是本站的{verdict.what}，但内容或签名对不上，可能被改动过。请以网页上的报告为准。</p>
          {verdict.publication && <PublicationName to={to} publication={verdict.publication} />}
        </Notice>
      );
    case "unknown":
      return (
        <Notice tone="err" title="不是本站公布的文件，或者内容被改动过">
          <p>本站没有公布过与它完全相同的文件。文件改动一个字节就会是这个结果。</p>
          <p>
            用办公软件打开后另存、从网页复制、打印后扫描的，也核验不出来：请用直接从本站下载、没有另存过的文件再试。
          </p>
        </Notice>
      );
    case "refused":
      return (
        <Notice tone="err" title="没有核验">
          <p>{verdict.message}</p>
        </Notice>
      );
  }
}

function titleOf({ newest, publication }: PublishedVerdict): string {
  if (newest) return `是本站公布的，但已被第${newest.number}版替代`;
  return publication.takenDownAt
    ? "是本站公布过的，但已经撤下，不再公开"
    : "是本站公布的现行版本，内容没有改动";
}

type PublishedVerdict = Extract<Verdict, { kind: "published" }>;

function PublishedNotice({ to, found }: { to: PageUrls; found: PublishedVerdict }) {
  const { publication, newest, what, signedAt, keyId } = found;
  return (
    <Notice tone={newest || publication.takenDownAt ? "warn" : "ok"} title={titleOf(found)}>
      <PublicationName to={to} publication={publication} what={what} />
      {newest && (
        <>
          <p>
            第{newest.number}版于{beijingTime(newest.publishedAt)}发布。
          </p>
          {newest.correctionReason && <p>更正说明：{newest.correctionReason}</p>}
          <p>
            <a
              href={to.report(publication.unitCode, publication.year)}
              className="underline underline-offset-4"
            >
              查看现行版本
            </a>
          </p>
        </>
      )}
      <p className="text-sm">
        {beijingTime(new Date(signedAt))}签名，公钥指纹
        <Fingerprint of={keyId.slice(0, 16)} />
        …，签名有效。
      </p>
    </Notice>
  );
}
