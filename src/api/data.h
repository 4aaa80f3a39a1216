/* data.h - what all threads share: the lexicon and the weights. */
#ifndef BEDE_API_DATA_H
#define BEDE_API_DATA_H

#include "base/file.h"
#include "event/words.h"
#include "gazetteer/gazetteer.h"
#include "lexicon/lexicon.h"
#include "model/guess.h"
#include "model/model.h"

struct bede_data {
  const bede_allocator *alloc;
  arena arena;
  file_map image; /* nothing mapped where the lexicon was compiled here */
  const lexicon *lex;
  event_words words; /* of it */
  file_map gaz_image;
  const gazetteer *gaz;
  model model;
  guess_model guesses;
  bede_str lexicon_version, model_version;
};

#endif
