import { z } from "zod";

/** The browser's WebAuthn responses. The contents are validated by the library that verifies them. */

const part = z.string().max(8_192);
const frame = {
  ...{ id: part, rawId: part, type: z.literal("public-key") },
  clientExtensionResults: z.record(z.string().max(50), z.unknown()).default({}),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).optional(),
};

export const keyAddedSchema = z.object({
  ...frame,
  response: z.object({
    ...{ clientDataJSON: part, attestationObject: z.string().max(65_536) },
    ...{
      authenticatorData: part.optional(),
      publicKey: part.optional(),
      publicKeyAlgorithm: z.number().optional(),
    },
    transports: z
      .array(z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]))
      .max(10)
      .optional(),
  }),
});

export const keySignedSchema = z.object({
  ...frame,
  response: z.object({
    ...{ clientDataJSON: part, authenticatorData: part, signature: part },
    userHandle: part.optional(),
  }),
});
export type KeySigned = z.output<typeof keySignedSchema>;
