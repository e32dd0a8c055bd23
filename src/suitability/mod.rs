//! Suitability (适当性): what a client can bear, what suits, which class of investor a client is, which permissions may be
//! opened, who owns a body in the end.
