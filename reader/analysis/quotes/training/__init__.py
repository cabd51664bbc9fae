"""How the weights of the quotation engine are learnt: which marked words are quotations, and who speaks."""
