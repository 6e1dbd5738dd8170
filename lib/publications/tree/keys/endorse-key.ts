import { endorsementText } from "@/lib/core/receipt/site-keys";
import { recordOnServer } from "@/lib/platform/record/mutations";
import { previousKey, signingKey } from "@/lib/platform/signing/signing-key";
import { KEY_ENDORSED, listAllKeys } from "./data";
import { listEndorsedKeys } from "./trusted-keys";

/** A key that cannot be endorsed, with a Chinese message. */
export class RefusedEndorsement extends Error {}

/**
 * Endorses a key that signed before any earlier key had endorsed it: the present one, or the one with this
 * id. The previous key of the settings signs it, or for another than the present one the present key. The
 * endorsement is an entry of the record; the stored key stays as it was recorded.
 *
 * @throws {RefusedEndorsement} if there is nothing to endorse, or no trusted key to do it with
 */
export async function endorseKey(id = signingKey().id): Promise<{ key: string; endorsedBy: string }> {
  const key = (await listAllKeys()).find((each) => each.id === id);
  if (!key)
    throw new RefusedEndorsement(
      "这个密钥还没有签过公布，不用补签：在 .env 里写上 PREVIOUS_NEXTAUTH_SECRET 或 PREVIOUS_SIGNING_KEY，再启动即可。",
    );
  const endorsed = await listEndorsedKeys();
  if (endorsed.has(id)) throw new RefusedEndorsement("这个密钥已经由前一个密钥签过名，不用再补签。");
  const held = [previousKey(), signingKey()].flatMap((each) => (each && each.id !== id ? [each] : []));
  const by = held.find((each) => endorsed.has(each.id));
  if (!by)
    throw new RefusedEndorsement(
      previousKey()
        ? "PREVIOUS_NEXTAUTH_SECRET 或 PREVIOUS_SIGNING_KEY 写的，不是本系统以前用过、可以信任的密钥。请核对；它自己也没有签过名的，先给它补签：keys endorse 后面写它的编号。"
        : "请先在 .env 里写上原来的 PREVIOUS_NEXTAUTH_SECRET 或 PREVIOUS_SIGNING_KEY，由原来的密钥补签。",
    );
  const payload = { endorsedById: by.id, endorsement: by.sign(endorsementText(key, by.id)) };
  await recordOnServer({ kind: KEY_ENDORSED, subject: id, payload });
  if (!(await listEndorsedKeys()).has(id))
    throw new RefusedEndorsement("补签没有生效：密钥表和记录对不上。请先运行 audit verify 查明。");
  return { key: id, endorsedBy: by.id };
}
