import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { type DatasetRow, datasetColumns } from "./columns";

type Column = (typeof datasetColumns)[number];

const types: Record<Column["type"], Pick<SchemaElement, "type" | "converted_type" | "logical_type">> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
  time: { type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
};

const schema: SchemaElement[] = [
  { name: "root", num_children: datasetColumns.length },
  ...datasetColumns.map(({ name, type }) => ({ name, repetition_type: "OPTIONAL" as const, ...types[type] })),
];

/** The rows as one Parquet file, one row group per batch; written row groups are not kept in memory. */
export async function* datasetParquet(
  batches: AsyncIterable<readonly DatasetRow[]>,
): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const file = new ParquetWriter({ writer, schema });
  for await (const rows of batches) {
    if (rows.length === 0) continue;
    const columnData = datasetColumns.map(({ name }) => ({ name, data: rows.map((row) => row[name]) }));
    await file.write({ columnData, rowGroupSize: rows.length });
    yield taken(writer);
  }
  await file.finish();
  yield taken(writer);
}

function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}
