/*
 * Sets: "{weapon}" and below it its members, divided by bars and line ends.
 */
#include "lexicon/draft.h"

bool is_set_head(bede_str line) {
  return line.len && line.ptr[0] == '{' &&
         str_find(line, STR("}")) == line.len - 1;
}

static bool add_member(draft *self, uint32_t number, bede_str piece) {
  bede_str name;
  if (piece.ptr[0] == '{') {
    if (!draft_set_name(self, piece, &name)) return false;
    uint32_t child = draft_set_number(self, name, piece.ptr);
    *array_push(self->a, &self->all_sets.items[number].nested) = child;
    return true;
  }
  draft_set *set = &self->all_sets.items[number];
  bede_str folded = draft_fold(self, piece);
  *array_push(self->a, &set->members) = self->members.count;
  *array_push(self->a, &self->members) =
      (draft_member){folded, piece, draft_place(self, piece.ptr)};
  if (str_is(set->name, "preposition"))
    *map_put(&self->prepositions, folded) = 1;
  return true;
}

bool read_set(draft *self, const source_entry *entry) {
  bede_str head = entry->lines.items[0], name;
  str_list pieces = {0};
  str_list columns = split_columns(self->a, head);
  if (!draft_set_name(self, columns.items[0], &name)) return false;
  if (columns.count > 1)
    split_append(self->a, &pieces,
                 split_bars(self->a, split_rest(head, columns.items[1])));
  for (uint32_t i = 1; i < entry->lines.count; i++)
    split_append(self->a, &pieces, split_bars(self->a, entry->lines.items[i]));
  uint32_t number = draft_set_number(self, name, head.ptr);
  self->all_sets.items[number].opened = true;
  for (uint32_t i = 0; i < pieces.count; i++)
    if (!add_member(self, number, pieces.items[i])) return false;
  return true;
}
