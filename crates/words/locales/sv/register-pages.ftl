### Registrets sidor: huvudmän, papper, platser, källor och vad som skiljer dem åt.

arena-answer-not-in-force = Okänt. { $paper } säger kanske något, men papperet gäller inte den här dagen.
