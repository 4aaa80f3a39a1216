/* The closed label sets of the parser, each one an X-macro: the enum, the
 * names and the weights file all follow this order. Changing one means
 * training anew; `labels_hash` in the weights file catches a mismatch. */
#ifndef BEDE_MODEL_LABELS_H
#define BEDE_MODEL_LABELS_H

#define UPOS_LIST(X)                                                           \
  X(ADJ, "ADJ")                                                                \
  X(ADP, "ADP")                                                                \
  X(ADV, "ADV") X(AUX, "AUX") X(CCONJ, "CCONJ") X(DET, "DET") X(INTJ, "INTJ")  \
      X(NOUN, "NOUN") X(NUM, "NUM") X(PART, "PART") X(PRON, "PRON")            \
          X(PROPN, "PROPN") X(PUNCT, "PUNCT") X(SCONJ, "SCONJ") X(SYM, "SYM")  \
              X(VERB, "VERB") X(X, "X")

#define XPOS_LIST(X)                                                           \
  X(OPEN_QUOTE, "``")                                                          \
  X(CLOSE_QUOTE, "''")                                                         \
  X(DOLLAR, "$") X(COMMA, ",") X(LRB, "-LRB-") X(RRB, "-RRB-") X(STOP, ".")    \
      X(COLON, ":") X(ADD, "ADD") X(AFX, "AFX") X(CC, "CC") X(CD, "CD")        \
          X(DT, "DT") X(EX, "EX") X(FW, "FW") X(GW, "GW") X(HYPH, "HYPH")      \
              X(IN, "IN") X(JJ, "JJ") X(JJR, "JJR") X(JJS, "JJS") X(LS, "LS")  \
                  X(MD, "MD") X(NFP, "NFP") X(NN, "NN") X(NNP, "NNP") X(       \
                      NNPS, "NNPS") X(NNS, "NNS") X(PDT, "PDT") X(POS, "POS")  \
                      X(PRP, "PRP") X(PRPS, "PRP$") X(RB, "RB") X(RBR, "RBR")  \
                          X(RBS, "RBS") X(RP, "RP") X(SYM, "SYM") X(TO, "TO")  \
                              X(UH, "UH") X(VB, "VB") X(VBD, "VBD")            \
                                  X(VBG, "VBG") X(VBN, "VBN") X(VBP, "VBP")    \
                                      X(VBZ, "VBZ") X(WDT, "WDT") X(WP, "WP")  \
                                          X(WPS, "WP$") X(WRB, "WRB")          \
                                              X(XX, "XX")

#define REL_LIST(X)                                                            \
  X(ROOT, "root")                                                              \
  X(ACL, "acl")                                                                \
  X(ACL_RELCL, "acl:relcl") X(ADVCL, "advcl") X(ADVCL_RELCL, "advcl:relcl") X( \
      ADVMOD, "advmod") X(AMOD, "amod") X(APPOS, "appos") X(AUX, "aux")        \
      X(AUX_PASS, "aux:pass") X(CASE, "case") X(CC, "cc") X(                   \
          CC_PRECONJ, "cc:preconj") X(CCOMP, "ccomp") X(COMPOUND, "compound")  \
          X(COMPOUND_PRT, "compound:prt") X(CONJ, "conj") X(COP, "cop") X(     \
              CSUBJ, "csubj") X(CSUBJ_OUTER, "csubj:outer") X(CSUBJ_PASS,      \
                                                              "csubj:pass")    \
              X(DEP, "dep") X(DET, "det") X(DET_PREDET, "det:predet") X(       \
                  DISCOURSE, "discourse") X(DISLOCATED, "dislocated")          \
                  X(EXPL, "expl") X(FIXED, "fixed") X(FLAT, "flat") X(         \
                      GOESWITH, "goeswith") X(IOBJ, "iobj") X(LIST, "list")    \
                      X(MARK, "mark") X(NMOD, "nmod") X(                       \
                          NMOD_DESC, "nmod:desc") X(NMOD_POSS, "nmod:poss")    \
                          X(NMOD_UNMARKED, "nmod:unmarked") X(NSUBJ, "nsubj")  \
                              X(NSUBJ_OUTER, "nsubj:outer") X(NSUBJ_PASS,      \
                                                              "nsubj:pass")    \
                                  X(NUMMOD, "nummod") X(OBJ, "obj")            \
                                      X(OBL, "obl") X(OBL_AGENT, "obl:agent")  \
                                          X(OBL_UNMARKED, "obl:unmarked") X(   \
                                              ORPHAN, "orphan") X(PARATAXIS,   \
                                                                  "parataxis") \
                                              X(PUNCT, "punct")                \
                                                  X(REPARANDUM, "reparandum")  \
                                                      X(VOCATIVE, "vocative")  \
                                                          X(XCOMP, "xcomp")

#define NER_LIST(X)                                                            \
  X(O, "O")                                                                    \
  X(B_PER, "B-PER")                                                            \
  X(I_PER, "I-PER") X(B_ORG, "B-ORG") X(I_ORG, "I-ORG") X(B_LOC, "B-LOC")      \
      X(I_LOC, "I-LOC")

#define LABEL_ENUM(prefix, id, name) prefix##_##id,
#define UPOS_ENUM(id, name) LABEL_ENUM(UPOS, id, name)
#define XPOS_ENUM(id, name) LABEL_ENUM(XPOS, id, name)
#define REL_ENUM(id, name) LABEL_ENUM(REL, id, name)
#define NER_ENUM(id, name) LABEL_ENUM(NER, id, name)

enum upos { UPOS_LIST(UPOS_ENUM) UPOS_COUNT };
enum xpos { XPOS_LIST(XPOS_ENUM) XPOS_COUNT };
enum rel { REL_LIST(REL_ENUM) REL_COUNT };
enum ner { NER_LIST(NER_ENUM) NER_COUNT };

const char *upos_name(unsigned upos);
const char *xpos_name(unsigned xpos);
const char *rel_name(unsigned rel);
const char *ner_name(unsigned ner);

/* The label's number, or the set's size when it has no such name. */
unsigned upos_find(const char *name);
unsigned xpos_find(const char *name);
unsigned rel_find(const char *name);
unsigned ner_find(const char *name);

/* One number for all four lists and their order. */
unsigned labels_hash(void);

#endif
