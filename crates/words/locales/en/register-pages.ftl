### The pages of the register: principals, papers, seats, sources and what tells them apart.

arena-answer-not-in-force = Unknown. { $paper } may say something, but the paper is not in force on this day.
