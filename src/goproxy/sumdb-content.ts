import { IntegrityError } from "../lib/errors.ts";
import type { SumdbRequest } from "./routes.ts";

const HASH_BYTES = 32;
/** Size of a full tile of height 8, the only height that go asks for. */
const FULL_WIDTH = 256;
const TREE_HEAD = "go.sum database tree\n";

/**
 * Throws `IntegrityError` for an answer that does not have the form of what was asked for, so that
 * another mirror is asked. Go checks by the database's signature whether a well-formed answer is
 * true. A false one must reach go unchanged, so that go reports it.
 */
export function checkSumdb(request: SumdbRequest, body: Buffer): void {
  const problem = findProblem(request, body);
  if (problem === undefined) return;
  throw new IntegrityError(`the checksum database's ${problem}`, { code: "SUMDB_INVALID" });
}

function findProblem(request: SumdbRequest, body: Buffer): string | undefined {
  switch (request.kind) {
    case "supported":
      return undefined;
    case "latest":
      return body.toString("latin1").startsWith(TREE_HEAD)
        ? undefined
        : "latest is not a tree head";
    case "lookup": {
      const text = body.toString("latin1");
      const isLookup = /^[0-9]+\n/.test(text) && text.includes(`\n\n${TREE_HEAD}`);
      return isLookup ? undefined : "answer is not a record with a tree head";
    }
    case "tile": {
      if (request.isData) return body.length > 0 ? undefined : "tile is empty";
      const length = HASH_BYTES * (request.width ?? FULL_WIDTH);
      return body.length === length ? undefined : `tile has ${body.length} bytes, not ${length}`;
    }
  }
}
