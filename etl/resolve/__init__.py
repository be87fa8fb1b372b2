"""Names → entities with one id; claims → the publication date."""
