import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { useDebounced } from "../account/use-debounced.ts";
import { ProblemError } from "../api/problem-error.ts";
import type { FieldProblem, Overrides, ScoringProfile } from "../api/settings-types.ts";
import { useText } from "../text/language-context.tsx";
import { baseOf, type Scope, tuned, valuesOf } from "./profile-scope.ts";
import { keepUnsaved, readUnsaved, type UnsavedProfile } from "./profile-storage.ts";
import { previewQuery, profileQuery, saveProfile } from "./settings-queries.ts";
import { leafChanges, type Path, textOf, treeOver } from "./value-tree.ts";

/** What a field of the profile needs to show and change its value. */
export type Editing = {
  profile: ScoringProfile;
  overrides: Overrides;
  scope: Scope;
  /** What holds without what is tuned in the scope, and with it. */
  base: unknown;
  values: unknown;
  problems: readonly FieldProblem[];
  tune: (path: Path, value: unknown) => void;
  replace: (overrides: Overrides) => void;
};

const settleMs = 400;

/** Changes of the profile until they are saved or given up. */
export function useProfileEdit(profile: ScoringProfile, scope: Scope) {
  const { lang } = useText();
  const [unsaved, setUnsaved] = useState(readUnsaved);
  const overrides = unsaved?.overrides ?? profile.own;
  const keep = useCallback((next: UnsavedProfile | null) => {
    keepUnsaved(next);
    setUnsaved(next);
  }, []);
  const replace = (next: Overrides) => {
    const isAsSaved = textOf(next) === textOf(profile.own);
    keep(isAsSaved ? null : { revision: unsaved?.revision ?? profile.revision, overrides: next });
  };
  const settled = useDebounced(overrides, settleMs);
  const isChanged = textOf(overrides) !== textOf(profile.own);
  const preview = useQuery(previewQuery(settled, isChanged && textOf(settled) !== textOf(profile.own), lang));
  const saving = useSaving({ profile, unsaved, keep });
  const trees = useMemo(
    () => ({ base: baseOf(profile, overrides, scope), values: valuesOf(profile, overrides, scope) }),
    [profile, overrides, scope],
  );
  const refusal = preview.error ?? saving.error;
  const editing: Editing = {
    ...{ profile, overrides, scope, ...trees, replace },
    problems: isChanged ? fieldsOf(refusal) : profile.problems,
    tune: (path, value) => replace(tuned(profile, overrides, { scope, path, value })),
  };
  return {
    editing,
    isChanged,
    preview,
    saving,
    isSettled: settled === overrides,
    changes: leafChanges(profile.own, overrides),
    /** Somebody saved since these changes were begun. */
    conflict: unsaved !== null && isChanged && unsaved.revision !== profile.revision ? unsaved : null,
    discard: () => keep(null),
    /** Goes on with these changes in place of what is saved now. */
    rebase: () => keep(unsaved && { ...unsaved, revision: profile.revision }),
    /** Goes on with these changes on top of what is saved now. */
    merge: () => keep({ revision: profile.revision, overrides: treeOver(profile.own, overrides) }),
  };
}
export type ProfileEdit = ReturnType<typeof useProfileEdit>;

function fieldsOf(error: Error | null): readonly FieldProblem[] {
  return error instanceof ProblemError ? error.fields : [];
}

type SavingParts = {
  profile: ScoringProfile;
  unsaved: UnsavedProfile | null;
  keep: (next: UnsavedProfile | null) => void;
};

function useSaving({ profile, unsaved, keep }: SavingParts) {
  const { lang } = useText();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => saveProfile(lang, unsaved?.revision ?? profile.revision, unsaved?.overrides ?? profile.own),
    onSuccess: (saved) => {
      client.setQueryData(profileQuery(lang).queryKey, saved);
      keep(null);
      // Every figure of every page may be another now.
      return client.invalidateQueries();
    },
    onError: async (error) => {
      if (error instanceof ProblemError && error.status === 412) {
        await client.invalidateQueries({ queryKey: ["scoring-profile"] });
      }
    },
  });
}
