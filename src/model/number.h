/* Our own tanh and logistic: the same bits from every compiler and on every
 * machine, which the C library's do not promise. Rational, one division, off
 * by less than 1e-4; training uses them too, so the error is part of the net.
 */
#ifndef BEDE_MODEL_NUMBER_H
#define BEDE_MODEL_NUMBER_H

static inline float number_tanh(float x) {
  x = x > 4.97f ? 4.97f : x;
  x = x < -4.97f ? -4.97f : x;
  float q = x * x;
  float top = x * (135135.0f + q * (17325.0f + q * (378.0f + q)));
  float low = 135135.0f + q * (62370.0f + q * (3150.0f + q * 28.0f));
  float y = top / low;
  y = y > 1.0f ? 1.0f : y;
  return y < -1.0f ? -1.0f : y;
}

static inline float number_sigmoid(float x) {
  return 0.5f + 0.5f * number_tanh(0.5f * x);
}

#endif
