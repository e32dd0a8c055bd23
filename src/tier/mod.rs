//! Tiers (分类分级): a client's place by risk and by value, and the segments of many clients.
