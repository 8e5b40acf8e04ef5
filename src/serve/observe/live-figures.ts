/** What files take in a tier, and how much they may. */
export interface TierFigures {
  keptBytes: number;
  limitBytes: number;
}

/** What the server can say of itself at any moment. */
export interface LiveFigures {
  memory: TierFigures;
  /** Undefined without a limit, since nothing is counted then. */
  disk: TierFigures | undefined;
  /** Whether a bucket is looked at after the disk. */
  hasBucket: boolean;
  /** Files that are still to be uploaded to it. */
  pendingUploads: number;
  mirrors: readonly {
    /** Host, without credentials. */
    name: string;
    /** Whether it is left alone because it failed too often. */
    isOpen: boolean;
  }[];
}
