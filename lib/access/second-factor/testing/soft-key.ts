import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { RelyingParty } from "../relying-party";
import type { KeySigned } from "../schema";

/** A software security key that answers like a browser (WebAuthn, ES256, without attestation). */
export class SoftKey {
  readonly id = randomBytes(32);
  counter = 0;
  private readonly pair = generateKeyPairSync("ec", { namedCurve: "P-256" });

  constructor(private readonly party: RelyingParty) {}

  /** The registration response. */
  added(challenge: string) {
    const { x = "", y = "" } = this.pair.publicKey.export({ format: "jwk" });
    const [px, py] = [Buffer.from(x, "base64url"), Buffer.from(y, "base64url")];
    // {1: 2, 3: -7, -1: 1, -2: x, -3: y} in CBOR (RFC 9053): an EC key for ES256.
    const cose = Buffer.concat([hex("a501020326200121 5820"), px, hex("22 5820"), py]);
    const length = Buffer.from([0, this.id.length]);
    const data = Buffer.concat([this.authData(0x41), Buffer.alloc(16), length, this.id, cose]);
    const size = Buffer.from([data.length >> 8, data.length & 255]);
    // {"fmt": "none", "attStmt": {}, "authData": data}
    const head = hex("a3 63666d74 646e6f6e65 6761747453746d74 a0 68617574684461746159");
    const attestationObject = Buffer.concat([head, size, data]).toString("base64url");
    return {
      ...this.frame(),
      response: { clientDataJSON: this.clientData("webauthn.create", challenge), attestationObject },
    };
  }

  /** The assertion response. */
  signed(challenge: string, origin = this.party.origin): KeySigned {
    this.counter += 1;
    const clientDataJSON = this.clientData("webauthn.get", challenge, origin);
    const data = this.authData(0x01);
    const hashed = createHash("sha256").update(Buffer.from(clientDataJSON, "base64url")).digest();
    const signature = sign("sha256", Buffer.concat([data, hashed]), this.pair.privateKey);
    return {
      ...this.frame(),
      response: {
        ...{ clientDataJSON, authenticatorData: data.toString("base64url") },
        signature: signature.toString("base64url"),
      },
    };
  }

  private frame() {
    const id = this.id.toString("base64url");
    return { id, rawId: id, type: "public-key" as const, clientExtensionResults: {} };
  }

  private clientData(type: string, challenge: string, origin = this.party.origin): string {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString("base64url");
  }

  /** The authenticator data: site, flags and signature counter. */
  private authData(flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([
      createHash("sha256").update(this.party.id).digest(),
      Buffer.from([flags]),
      counter,
    ]);
  }
}

function hex(text: string): Buffer {
  return Buffer.from(text.replaceAll(" ", ""), "hex");
}
